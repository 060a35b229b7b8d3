package io.streamwire.codegen.model;

import io.streamwire.codegen.contract.Contract;
import io.streamwire.codegen.contract.Examples;
import io.streamwire.codegen.contract.PropertyMerger;
import io.streamwire.codegen.contract.SchemaKind;
import io.streamwire.codegen.contract.SchemaKinds;
import io.streamwire.codegen.contract.Schemas;
import io.streamwire.codegen.contract.Secrets;
import io.streamwire.codegen.model.ObjectPlanner.ObjectSchema;
import io.streamwire.codegen.naming.JavaLiteral;
import io.streamwire.codegen.naming.JavaNames;
import io.streamwire.codegen.naming.JavadocText;
import io.streamwire.codegen.plan.BodyFieldPlan;
import io.streamwire.codegen.plan.FormStyle;
import io.streamwire.codegen.plan.Import;
import io.streamwire.codegen.plan.IndexedParametersPlan;
import io.streamwire.codegen.plan.JavaType;
import io.streamwire.codegen.plan.PartPlan;
import io.streamwire.codegen.plan.PropertyDoc;
import io.streamwire.codegen.plan.PropertyPlan;
import io.streamwire.codegen.plan.PropertyPlan.Presence;
import io.streamwire.codegen.plan.PropertyPlan.PropertyName;
import io.streamwire.codegen.plan.PropertyPlan.Secrecy;
import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Plans one property of a class. */
final class PropertyPlanner {

  /** Marks a text whose format is checked. Invalid texts are rejected. */
  private static final String STRICT = "x-strict-format";

  /**
   * A property as the contract declares it.
   *
   * @param index its index in the class, from 0
   * @param override whether an interface declares the accessor
   * @param tag the discriminator value to which a builder initializes it; {@code null} if it is not
   *     a discriminator
   * @param header the header of a part that it stands for; {@code null} for none
   */
  record Property(
      int index,
      String wireName,
      Schema<?> declared,
      boolean override,
      @Nullable String tag,
      @Nullable String header) {}

  private final Contract contract;
  private final SchemaKinds schemaKinds;
  private final TypeResolver types;
  private final Secrets secrets;
  private final IndexedParameterReader indexedParameters;
  private final MultipartParts parts;

  PropertyPlanner(Contract contract, SchemaKinds schemaKinds, TypeResolver types) {
    this.contract = contract;
    this.schemaKinds = schemaKinds;
    this.types = types;
    this.secrets = new Secrets(contract);
    this.indexedParameters = new IndexedParameterReader(contract, schemaKinds, types);
    this.parts = new MultipartParts(contract);
  }

  PropertyPlan plan(
      ObjectSchema object,
      Property property,
      PropertyMerger members,
      MemberNames names,
      Set<Import> imports) {
    String wireName = property.wireName();
    Schema<?> declared = property.declared();
    Schema<?> target = contract.resolve(declared);
    JavaType type = type(object, property, target);
    IndexedParametersPlan indexed =
        object.use().form()
            ? indexedParameters.plan(object.className(), wireName, declared, type, names, imports)
            : null;
    Presence presence = presence(object, property, target, members);
    String defaultValue = null;
    if (property.tag() != null) {
      defaultValue = Defaults.text(property.tag(), type);
    } else if (presence.required()) {
      defaultValue = Defaults.of(defaultOf(declared, target), type);
    }
    return new PropertyPlan(
        new PropertyName(
            property.index(),
            indexed == null ? names.of(wireName) : names.pluralOf(wireName),
            JavaLiteral.escape(wireName),
            type.isText() ? names.textOf(wireName) : null,
            property.override()),
        type,
        new PropertyDoc(
            doc(declared, target, type),
            Boolean.TRUE.equals(declared.getDeprecated()),
            Examples.of(contract, declared)),
        presence,
        defaultValue,
        secrets.isSecret(declared) ? Secrecy.SECRET : Secrecy.NONE,
        new BodyFieldPlan(
            indexed,
            object.styles().getOrDefault(wireName, FormStyle.FIELD),
            part(object, property, type)));
  }

  private JavaType type(ObjectSchema object, Property property, Schema<?> target) {
    Schema<?> declared = property.declared();
    JavaType type =
        types.of(declared, object.className() + JavaNames.type(property.wireName(), "Property"));
    if (object.use().json()
        && !(Schemas.isTrue(declared, STRICT) || Schemas.isTrue(target, STRICT))) {
      type = type.received();
    }
    return object.use().multipart()
        ? parts.type(declared, type, object.parts().get(property.wireName()))
        : type;
  }

  private PartPlan part(ObjectSchema object, Property property, JavaType type) {
    if (!object.use().multipart()) {
      return MultipartParts.NONE;
    }
    return property.header() == null
        ? MultipartParts.plan(type, object.parts().get(property.wireName()))
        : MultipartParts.header(property.header());
  }

  private Presence presence(
      ObjectSchema object, Property property, Schema<?> target, PropertyMerger members) {
    Schema<?> declared = property.declared();
    boolean listed = members.isRequired(property.wireName());
    // A value of any type may be null too.
    boolean nullable =
        isNullable(declared) || object.use().json() && schemaKinds.of(declared) == SchemaKind.ANY;
    boolean readOnly =
        Boolean.TRUE.equals(declared.getReadOnly()) || Boolean.TRUE.equals(target.getReadOnly());
    boolean writeOnly =
        Boolean.TRUE.equals(declared.getWriteOnly()) || Boolean.TRUE.equals(target.getWriteOnly());
    boolean always = listed && !nullable && !Schemas.isTrue(declared, "x-may-be-absent");
    return new Presence(
        always && !readOnly,
        always && !writeOnly,
        readOnly && !members.isDemanded(property.wireName()),
        listed && nullable);
  }

  private static @Nullable Object defaultOf(Schema<?> declared, Schema<?> target) {
    return declared.getDefault() != null ? declared.getDefault() : target.getDefault();
  }

  private boolean isNullable(Schema<?> declared) {
    Schema<?> target = contract.resolve(declared);
    boolean ofPart =
        Schemas.parts(target).size() == 1
            && Schemas.allowsNull(contract.resolve(Schemas.parts(target).get(0)));
    return Schemas.allowsNull(declared)
        || Schemas.allowsNull(target)
        || Schemas.hasNullVariant(target)
        || ofPart
        || schemaKinds.of(declared) == SchemaKind.NULL;
  }

  private List<String> doc(Schema<?> declared, Schema<?> target, JavaType type) {
    String text = declared.getDescription();
    if (text == null && declared.get$ref() == null) {
      text = target.getDescription();
    }
    List<String> lines = new ArrayList<>(JavadocText.lines(text));
    Object value = type.isScalar() ? defaultOf(declared, target) : null;
    if (value != null && !saysSo(text, value)) {
      boolean alone = lines.isEmpty();
      if (!alone) {
        lines.add("");
      }
      lines.add((alone ? "" : "<p>") + "Default: " + JavadocText.code(String.valueOf(value)) + ".");
    }
    return lines;
  }

  /** Whether the description mentions the default. */
  private static boolean saysSo(@Nullable String text, Object value) {
    return text != null && text.contains("`" + value + "`");
  }
}
