package io.streamwire.codegen.model;

import io.streamwire.codegen.contract.Contract;
import io.streamwire.codegen.contract.Examples;
import io.streamwire.codegen.contract.Members;
import io.streamwire.codegen.contract.PartEncoding;
import io.streamwire.codegen.contract.Schemas;
import io.streamwire.codegen.contract.Secrets;
import io.streamwire.codegen.contract.Shape;
import io.streamwire.codegen.contract.Shapes;
import io.streamwire.codegen.naming.JavaLiteral;
import io.streamwire.codegen.naming.JavaNames;
import io.streamwire.codegen.naming.JavadocText;
import io.streamwire.codegen.plan.FormStyle;
import io.streamwire.codegen.plan.Import;
import io.streamwire.codegen.plan.JavaType;
import io.streamwire.codegen.plan.ModelPlan.ExtrasPlan;
import io.streamwire.codegen.plan.ModelPlan.ObjectPlan;
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

  /** Says that a text which does not fit its format is refused. */
  private static final String STRICT = "x-strict-format";

  /** How a class is used, which decides what is written beside its properties. */
  record Use(boolean json, boolean form, boolean multipart) {}

  /** Which properties without a name in the contract a class keeps. */
  enum Keep {
    /** Those that the contract allows. */
    DECLARED,
    /** All, so that what is read and sent back is whole. */
    ALL,
    /** All: it stands for objects of a kind that the contract does not know. */
    BASE
  }

  private final Contract contract;
  private final Shapes shapes;
  private final TypeResolver types;
  private final Secrets secrets;
  private final IndexedFamilies indexedFamilies;
  private final MultipartParts parts;

  ObjectPlanner(Contract contract, Shapes shapes, TypeResolver types) {
    this.contract = contract;
    this.shapes = shapes;
    this.types = types;
    this.secrets = new Secrets(contract);
    this.parts = new MultipartParts(contract);
    this.indexedFamilies = new IndexedFamilies(contract, shapes, types);
  }

  /**
   * Plans a class.
   *
   * @param interfaces the families that the class belongs to
   * @param tags the texts that a discriminator property starts with
   * @param keep which properties without a name are kept
   * @param encoding the styles of a form's properties
   * @param encodings what the contract says of the parts of a multipart body
   */
  ObjectPlan plan(
      String className,
      Schema<?> schema,
      Use use,
      Map<String, Set<String>> interfaces,
      Map<String, String> tags,
      Keep keep,
      Map<String, FormStyle> encoding,
      Map<String, PartEncoding> encodings,
      Set<Import> imports) {
    Members members = Members.of(contract, shapes, schema);
    Map<String, String> headers = use.multipart() ? addHeaders(members, encodings) : Map.of();
    MemberNames names = new MemberNames(members);
    List<PropertyPlan> properties = new ArrayList<>();
    members
        .properties()
        .forEach(
            (wireName, property) -> {
              PropertyPlan plan =
                  property(
                      className,
                      properties.size(),
                      wireName,
                      names,
                      property,
                      members.isRequired(wireName),
                      members.isDemanded(wireName),
                      use,
                      isDeclared(interfaces, wireName)
                          || wireName.equals(members.reference())
                              && MemberNames.isReference(names.of(wireName)),
                      tags.get(wireName),
                      encoding.get(wireName),
                      encodings.get(wireName),
                      headers.get(wireName),
                      imports);
              imports.addAll(plan.type().imports());
              properties.add(plan);
            });
    String reference = members.reference() == null ? null : names.of(members.reference());
    ExtrasPlan extras = extras(className, members, keep, names, use, imports);
    return new ObjectPlan(
        properties,
        interfaces(interfaces.keySet(), members, use),
        use.form(),
        use.multipart(),
        extras,
        reference == null || MemberNames.isReference(reference) ? null : reference);
  }

  private static boolean isDeclared(Map<String, Set<String>> interfaces, String wireName) {
    return interfaces.values().stream().anyMatch(declared -> declared.contains(wireName));
  }

  private PropertyPlan property(
      String className,
      int index,
      String wireName,
      MemberNames names,
      Schema<?> declared,
      boolean listed,
      boolean demanded,
      Use use,
      boolean override,
      @Nullable String tag,
      @Nullable FormStyle style,
      @Nullable PartEncoding encoding,
      @Nullable String header,
      Set<Import> imports) {
    Schema<?> target = contract.resolve(declared);
    JavaType type = types.of(declared, className + JavaNames.type(wireName, "Property"));
    if (use.json() && !(Schemas.isTrue(declared, STRICT) || Schemas.isTrue(target, STRICT))) {
      type = type.received();
    }
    if (use.multipart()) {
      type = parts.type(declared, type, encoding);
    }
    PropertyPlan.IndexedPlan indexed =
        use.form()
            ? indexedFamilies.plan(className, wireName, declared, type, names, imports)
            : null;
    boolean nullable =
        isNullable(declared)
            || use.json() && shapes.of(declared) == Shape.ANY; // null is a value too
    boolean readOnly =
        Boolean.TRUE.equals(declared.getReadOnly()) || Boolean.TRUE.equals(target.getReadOnly());
    boolean writeOnly =
        Boolean.TRUE.equals(declared.getWriteOnly()) || Boolean.TRUE.equals(target.getWriteOnly());
    boolean mayBeAbsent = Schemas.isTrue(declared, "x-may-be-absent");
    boolean promised = listed && !nullable && !mayBeAbsent && !writeOnly;
    boolean required = listed && !nullable && !mayBeAbsent && !readOnly;
    String initial =
        tag != null
            ? Defaults.text(tag, type)
            : required ? Defaults.of(defaultOf(declared, target), type) : null;
    String memberName = names.of(wireName);
    boolean date = type.isText();
    return new PropertyPlan(
        index,
        indexed == null ? memberName : names.pluralOf(wireName),
        JavaLiteral.escape(wireName),
        type,
        doc(declared, target, type),
        Boolean.TRUE.equals(declared.getDeprecated()),
        required,
        required && promised,
        promised,
        readOnly && !demanded,
        listed && nullable,
        secrets.isSecret(declared),
        false,
        copy(type),
        initial,
        date,
        date ? names.textOf(wireName) : null,
        override,
        indexed,
        style == null ? FormStyle.FIELD : style,
        use.multipart()
            ? header == null ? MultipartParts.plan(type, encoding) : MultipartParts.header(header)
            : MultipartParts.NONE,
        Examples.of(contract, declared));
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
        || shapes.of(declared) == Shape.NULL;
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

  /** Whether the description tells the default itself. */
  private static boolean saysSo(@Nullable String text, Object value) {
    return text != null && text.contains("`" + value + "`");
  }

  /** The headers of a part are properties, each before the part's own. */
  private static Map<String, String> addHeaders(
      Members members, Map<String, PartEncoding> encodings) {
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

  private static @Nullable String copy(JavaType type) {
    return switch (type.kind()) {
      case LIST -> "list";
      case SET -> "set";
      case MAP -> "map";
      default -> null;
    };
  }

  private @Nullable ExtrasPlan extras(
      String className,
      Members members,
      Keep keep,
      MemberNames names,
      Use use,
      Set<Import> imports) {
    Schema<?> declared = members.extras();
    boolean spelled = use.json() || (use.form() || use.multipart()) && declared != null;
    if (!spelled || declared == null && keep == Keep.DECLARED) {
      return null;
    }
    JavaType type = types.of(declared, className + "Value");
    if (use.json()) {
      type = type.received();
    }
    if (use.multipart() && declared != null) {
      type = parts.type(declared, type, null);
    }
    imports.addAll(type.imports());
    imports.add(Import.of(Map.class));
    return new ExtrasPlan(
        names.unused("additionalProperties"),
        type,
        members.extras() != null || keep == Keep.BASE,
        members.extras() != null && secrets.isSecret(members.extras()),
        false);
  }

  private static Set<String> interfaces(Set<String> families, Members members, Use use) {
    Set<String> interfaces = new TreeSet<>(families);
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
