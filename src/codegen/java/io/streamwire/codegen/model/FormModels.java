package io.streamwire.codegen.model;

import io.streamwire.codegen.contract.Contract;
import io.streamwire.codegen.contract.PartEncoding;
import io.streamwire.codegen.contract.SchemaKind;
import io.streamwire.codegen.contract.SchemaKinds;
import io.streamwire.codegen.contract.UsageGraph;
import io.streamwire.codegen.plan.FormStyle;
import io.streamwire.codegen.plan.JavaType;
import io.swagger.v3.oas.models.media.Schema;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;

/** Chooses the class for the body of a form or multipart request. */
public final class FormModels {

  /**
   * The class, and whether it is used as JSON too: then a parameter needs an annotation to be sent
   * as a form.
   */
  public record FormClass(JavaType type, boolean alsoJson) {}

  /** Receives the schema of a form or multipart body that needs a class. */
  interface Requests {
    void add(String className, Schema<?> schema, boolean multipart);
  }

  private final Contract contract;
  private final SchemaKinds schemaKinds;
  private final ClassNames names;
  private final TypeResolver types;
  private final UsageGraph usage;
  private final Requests requests;
  private final Map<Schema<?>, String> dedicated = new IdentityHashMap<>();
  private final Map<Schema<?>, String> multiparts = new IdentityHashMap<>();
  private final Map<String, Map<String, PartEncoding>> parts = new HashMap<>();
  private final Map<String, Map<String, FormStyle>> styles = new HashMap<>();
  private final Map<Schema<?>, Map<String, FormStyle>> inlineStyles = new IdentityHashMap<>();

  FormModels(
      Contract contract,
      SchemaKinds schemaKinds,
      ClassNames names,
      TypeResolver types,
      UsageGraph usage,
      Requests requests) {
    this.contract = contract;
    this.schemaKinds = schemaKinds;
    this.names = names;
    this.types = types;
    this.usage = usage;
    this.requests = requests;
  }

  /**
   * Returns the class of a form. A schema that two forms encode differently has a class for each.
   *
   * @param propertyStyles the properties whose style is not the default
   */
  public FormClass form(Schema<?> schema, String nameHint, Map<String, FormStyle> propertyStyles) {
    Schema<?> target = contract.resolve(schema);
    if (schemaKinds.of(target) == SchemaKind.OBJECT) {
      JavaType type = types.of(schema, nameHint);
      Map<String, FormStyle> before = styles.putIfAbsent(type.text(), propertyStyles);
      if (before == null || before.equals(propertyStyles)) {
        return new FormClass(type, usage.isJson(target));
      }
      String name = names.uniqueInline(nameHint);
      styles.put(name, propertyStyles);
      requests.add(name, target, false);
      return new FormClass(JavaType.model(name, JavaType.Kind.MODEL), usage.isJson(target));
    }
    JavaType union = dedicated(target, nameHint, false); // the members of a union, all in one form
    styles.put(union.text(), propertyStyles);
    return new FormClass(union, usage.isJson(target));
  }

  /** Records the styles of an inline object. */
  public void noteStyles(Schema<?> inline, Map<String, FormStyle> propertyStyles) {
    inlineStyles.put(inline, propertyStyles);
  }

  /**
   * Returns the class of a multipart body. A schema that two bodies encode differently has a class
   * for each.
   */
  public JavaType multipart(
      Schema<?> schema, String nameHint, Map<String, PartEncoding> encodings) {
    String component = schema.get$ref() == null ? null : Contract.componentName(schema.get$ref());
    Schema<?> target = contract.resolve(schema);
    String known = multiparts.get(target);
    if (known != null && !encodings.equals(parts.get(known))) {
      String name = names.uniqueInline(nameHint);
      requests.add(name, target, true);
      parts.put(name, encodings);
      return JavaType.model(name, JavaType.Kind.MODEL);
    }
    JavaType type;
    if (component == null) {
      type = dedicated(target, nameHint, true);
    } else if (usage.isMultipartOnly(target)) {
      String name = names.ofComponent(component);
      if (dedicated.putIfAbsent(target, name) == null) {
        requests.add(name, target, true);
      }
      type = JavaType.model(name, JavaType.Kind.MODEL);
    } else {
      type = dedicated(target, names.ofComponent(component) + "Multipart", true);
    }
    multiparts.put(target, type.text());
    parts.put(type.text(), encodings);
    return type;
  }

  /** Returns the encodings of the parts of a multipart body. */
  Map<String, PartEncoding> partsOf(String className) {
    return parts.getOrDefault(className, Map.of());
  }

  private JavaType dedicated(Schema<?> target, String preferredName, boolean multipart) {
    String name = dedicated.get(target);
    if (name == null) {
      name = names.uniqueInline(preferredName);
      dedicated.put(target, name);
      requests.add(name, target, multipart);
    }
    return JavaType.model(name, JavaType.Kind.MODEL);
  }

  /** Returns the properties of a form whose style is not the default. */
  Map<String, FormStyle> stylesOf(String className, Schema<?> schema) {
    Map<String, FormStyle> inline = inlineStyles.get(schema);
    return inline != null ? inline : styles.getOrDefault(className, Map.of());
  }
}
