package io.streamwire.codegen.model;

import io.streamwire.codegen.contract.Contract;
import io.streamwire.codegen.contract.PartEncoding;
import io.streamwire.codegen.contract.PropertyMerger;
import io.streamwire.codegen.contract.SchemaKinds;
import io.streamwire.codegen.contract.Secrets;
import io.streamwire.codegen.model.PropertyPlanner.Property;
import io.streamwire.codegen.plan.AdditionalPropertiesPlan;
import io.streamwire.codegen.plan.FormStyle;
import io.streamwire.codegen.plan.Import;
import io.streamwire.codegen.plan.JavaType;
import io.streamwire.codegen.plan.ObjectPlan;
import io.streamwire.codegen.plan.PropertyPlan;
import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Plans a class with named properties. */
final class ObjectPlanner {

  /** The formats in which a class is used. Each needs its own code. */
  record Use(boolean json, boolean form, boolean multipart) {}

  /** Which undeclared properties a class keeps. */
  enum Keep {
    /** Those that the contract allows. */
    DECLARED,
    /** All, so that a value that is received and sent back loses nothing. */
    ALL,
    /** All: the class stands for objects with an unknown discriminator. */
    BASE
  }

  /**
   * A schema that becomes a class.
   *
   * @param keep which undeclared properties are kept
   * @param styles the styles of a form's properties
   * @param parts the encodings of the parts of a multipart body
   */
  record ObjectSchema(
      String className,
      Schema<?> schema,
      Use use,
      Keep keep,
      Map<String, FormStyle> styles,
      Map<String, PartEncoding> parts) {}

  private final Contract contract;
  private final SchemaKinds schemaKinds;
  private final TypeResolver types;
  private final Secrets secrets;
  private final PropertyPlanner propertyPlanner;
  private final MultipartParts parts;

  ObjectPlanner(Contract contract, SchemaKinds schemaKinds, TypeResolver types) {
    this.contract = contract;
    this.schemaKinds = schemaKinds;
    this.types = types;
    this.secrets = new Secrets(contract);
    this.parts = new MultipartParts(contract);
    this.propertyPlanner = new PropertyPlanner(contract, schemaKinds, types);
  }

  /**
   * Plans a class.
   *
   * @param interfaces the interfaces that the class implements, with the properties that each
   *     declares
   * @param tags the values to which discriminator properties are initialized
   */
  ObjectPlan plan(
      ObjectSchema object,
      Map<String, Set<String>> interfaces,
      Map<String, String> tags,
      Set<Import> imports) {
    PropertyMerger members = PropertyMerger.of(contract, schemaKinds, object.schema());
    Use use = object.use();
    Map<String, String> headers = use.multipart() ? addHeaders(members, object.parts()) : Map.of();
    MemberNames names = new MemberNames(members);
    List<PropertyPlan> properties = new ArrayList<>();
    members
        .properties()
        .forEach(
            (wireName, property) -> {
              boolean override =
                  isDeclared(interfaces, wireName)
                      || wireName.equals(members.reference())
                          && MemberNames.isReference(names.of(wireName));
              PropertyPlan plan =
                  propertyPlanner.plan(
                      object,
                      new Property(
                          properties.size(),
                          wireName,
                          property,
                          override,
                          tags.get(wireName),
                          headers.get(wireName)),
                      members,
                      names,
                      imports);
              imports.addAll(plan.type().imports());
              properties.add(plan);
            });
    String reference = members.reference() == null ? null : names.of(members.reference());
    return new ObjectPlan(
        properties,
        interfaces(interfaces.keySet(), members, use),
        use.form(),
        use.multipart(),
        additionalProperties(object, members, names, imports),
        reference == null || MemberNames.isReference(reference) ? null : reference,
        null);
  }

  private static boolean isDeclared(Map<String, Set<String>> interfaces, String wireName) {
    return interfaces.values().stream().anyMatch(declared -> declared.contains(wireName));
  }

  /** The headers of a part become properties, before the property of the part. */
  private static Map<String, String> addHeaders(
      PropertyMerger members, Map<String, PartEncoding> encodings) {
    Map<String, String> headers = new HashMap<>();
    encodings.forEach(
        (property, encoding) ->
            encoding
                .headers()
                .forEach(
                    (name, header) -> {
                      String key = property + " " + name;
                      boolean required = header.required() && members.isRequired(property);
                      members.insert(property, key, header.schema(), required);
                      headers.put(key, name);
                    }));
    return headers;
  }

  private @Nullable AdditionalPropertiesPlan additionalProperties(
      ObjectSchema object, PropertyMerger members, MemberNames names, Set<Import> imports) {
    Use use = object.use();
    Schema<?> declared = members.extras();
    boolean written = use.json() || (use.form() || use.multipart()) && declared != null;
    if (!written || declared == null && object.keep() == Keep.DECLARED) {
      return null;
    }
    JavaType type = types.of(declared, object.className() + "Value");
    if (use.json()) {
      type = type.received();
    }
    if (use.multipart() && declared != null) {
      type = parts.type(declared, type, null);
    }
    imports.addAll(type.imports());
    imports.add(Import.of(Map.class));
    return new AdditionalPropertiesPlan(
        names.unused("additionalProperties"),
        type,
        members.extras() != null || object.keep() == Keep.BASE,
        members.extras() != null && secrets.isSecret(members.extras()),
        false);
  }

  private static Set<String> interfaces(
      Set<String> polymorphicTypes, PropertyMerger members, Use use) {
    Set<String> interfaces = new TreeSet<>(polymorphicTypes);
    if (use.form()) {
      interfaces.add("FormFields");
    }
    if (use.multipart()) {
      interfaces.add("MultipartFields");
    }
    if (members.reference() != null) {
      interfaces.add("HasReference");
    }
    return interfaces;
  }
}
