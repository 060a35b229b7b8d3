package io.streamwire.codegen.plan;

import com.fasterxml.jackson.annotation.JsonValue;
import io.streamwire.codegen.naming.JavadocText;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The input of the model templates for one class; passed as the vendor extension {@code x-model}.
 *
 * @param name the class's simple name; the only member that is part of a schema printed as JSON
 * @param doc its Javadoc, line by line
 * @param json whether it is used as JSON and so has an adapter
 * @param plan the content of the class
 */
public record ModelClass(
    @JsonValue String name,
    List<String> doc,
    boolean deprecated,
    boolean json,
    Set<Import> imports,
    ModelPlan plan) {

  /** Returns a class that reads the headers of responses. */
  public static ModelClass of(String name, List<String> doc, HeadersPlan headers) {
    return new ModelClass(name, doc, false, false, headers.imports(), headers);
  }

  /** Returns this class with another plan. */
  public ModelClass with(ModelPlan other) {
    return new ModelClass(name, doc, deprecated, json, imports, other);
  }

  /** Returns this class with the imports that the templates need. */
  public ModelClass withTemplateImports() {
    Set<Import> all = new TreeSet<>(imports);
    all.addAll(TemplateImports.of(this));
    return new ModelClass(name, doc, deprecated, json, all, plan);
  }

  /** The class's Javadoc as a whole. */
  public List<String> comment() {
    return JavadocText.comment(doc, deprecated);
  }

  /** The plan of a class with named properties; {@code null} if it is another kind of class. */
  public @Nullable ObjectPlan objectClass() {
    return plan instanceof ObjectPlan object ? object : null;
  }

  /** The plan of an enum; {@code null} if it is another kind of class. */
  public @Nullable EnumPlan enumClass() {
    return plan instanceof EnumPlan values ? values : null;
  }

  /** The plan of a union; {@code null} if it is another kind of class. */
  public @Nullable UnionPlan unionClass() {
    return plan instanceof UnionPlan union ? union : null;
  }

  /** The plan of an interface of several classes; {@code null} if it is another kind of class. */
  public @Nullable PolymorphicPlan polymorphic() {
    return plan instanceof PolymorphicPlan type ? type : null;
  }

  /** The plan of a class that reads headers; {@code null} if it is another kind of class. */
  public @Nullable HeadersPlan headersClass() {
    return plan instanceof HeadersPlan headers ? headers : null;
  }
}
