package io.streamwire.codegen.plan;

import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The Java type of a schema, and its JSON adapter.
 *
 * @param text the type in Java, for example {@code List<StreamTrack>}
 * @param kind the kind of type
 * @param adapter the expression for its JSON adapter, for example {@code Json.list(Json.STRING)}
 * @param needsMoshi whether that expression uses a variable {@code moshi}
 * @param item the type of a container's items
 * @param imports the imports of the type; the adapter only needs {@code Json}
 */
public record JavaType(
    String text,
    Kind kind,
    String adapter,
    boolean needsMoshi,
    @Nullable JavaType item,
    Set<Import> imports) {

  /** The kinds of Java types. */
  public enum Kind {
    TEXT,
    NUMBER,
    BOOLEAN,
    OTHER_SCALAR,
    RFC_2822,
    /** A text with a format and the value that it stands for. The text may be invalid. */
    FORMATTED,
    FILE,
    ENUM,
    MODEL,
    LIST,
    SET,
    MAP,
    ANY
  }

  public static final JavaType STRING = lang("String", Kind.TEXT, "Json.STRING");
  public static final JavaType BOOLEAN = lang("Boolean", Kind.BOOLEAN, "Json.BOOLEAN");
  public static final JavaType INTEGER = lang("Integer", Kind.NUMBER, "Json.INTEGER");
  public static final JavaType LONG = lang("Long", Kind.NUMBER, "Json.LONG");
  public static final JavaType DOUBLE = lang("Double", Kind.NUMBER, "Json.DOUBLE");
  public static final JavaType ANY = lang("Object", Kind.ANY, "Json.ANY");
  public static final JavaType BIG_INTEGER =
      scalar("java.math.BigInteger", Kind.NUMBER, "Json.BIG_INTEGER");
  public static final JavaType BIG_DECIMAL =
      scalar("java.math.BigDecimal", Kind.NUMBER, "Json.BIG_DECIMAL");
  public static final JavaType DECIMAL =
      scalar("java.math.BigDecimal", Kind.OTHER_SCALAR, "Json.DECIMAL");
  public static final JavaType DATE = scalar("java.time.LocalDate", Kind.OTHER_SCALAR, "Json.DATE");
  public static final JavaType DATE_TIME =
      scalar("java.time.OffsetDateTime", Kind.OTHER_SCALAR, "Json.DATE_TIME");
  public static final JavaType UUID = scalar("java.util.UUID", Kind.OTHER_SCALAR, "Json.UUID");
  public static final JavaType BYTES = scalar("okio.ByteString", Kind.OTHER_SCALAR, "Json.BYTES");
  public static final JavaType RFC_2822 =
      scalar("io.streamwire.wire.Rfc2822Date", Kind.RFC_2822, "Json.RFC_2822");
  public static final JavaType FILE = scalar("io.streamwire.wire.FilePart", Kind.FILE, "Json.ANY");

  /**
   * Returns the type for values that a service sends: a text that is invalid for its format is
   * kept.
   */
  public JavaType received() {
    return switch (kind) {
      case OTHER_SCALAR -> formatted(this);
      case LIST -> list(received(item));
      case SET -> set(received(item));
      case MAP -> map(received(item));
      default -> this;
    };
  }

  private static JavaType received(@Nullable JavaType item) {
    return Objects.requireNonNull(item).received();
  }

  private static JavaType formatted(JavaType value) {
    Set<Import> imports = new TreeSet<>(value.imports);
    imports.add(new Import("io.streamwire.wire.FormattedText", false));
    return new JavaType(
        "FormattedText<" + value.text + ">",
        Kind.FORMATTED,
        value.adapter + "_TEXT",
        false,
        value,
        imports);
  }

  /** Whether there are two accessors, one for the value and one for the text. */
  public boolean isText() {
    return kind == Kind.RFC_2822 || kind == Kind.FORMATTED;
  }

  /** The type of the value that a text stands for; for other types the type itself. */
  public String valueType() {
    if (kind == Kind.RFC_2822) {
      return "OffsetDateTime";
    }
    return kind == Kind.FORMATTED && item != null ? item.text : text;
  }

  /** The call that returns the value of a text. */
  public String valueGetter() {
    return kind == Kind.RFC_2822 ? "toOffsetDateTime()" : "value()";
  }

  /** The method that formats a value as a text. */
  public String ofValue() {
    return kind == Kind.RFC_2822 ? "Rfc2822Date.of" : "FormattedText.of";
  }

  /** The method that keeps a text. */
  public String ofText() {
    return switch (adapter) {
      case "Json.DATE_TEXT" -> "FormattedText.date";
      case "Json.DATE_TIME_TEXT" -> "FormattedText.dateTime";
      case "Json.UUID_TEXT" -> "FormattedText.uuid";
      case "Json.BYTES_TEXT" -> "FormattedText.bytes";
      case "Json.DECIMAL_TEXT" -> "FormattedText.decimal";
      default -> "Rfc2822Date.of";
    };
  }

  /** The format of the text, for Javadoc. */
  public String format() {
    return switch (adapter) {
      case "Json.UUID_TEXT" -> "UUID";
      case "Json.BYTES_TEXT" -> "Base64";
      case "Json.DECIMAL_TEXT" -> "number";
      default -> "date";
    };
  }

  public static JavaType model(String name, Kind kind) {
    return new JavaType(
        name,
        kind,
        "Json.of(moshi, " + name + ".class)",
        true,
        null,
        Set.of(new Import(name, true)));
  }

  public static JavaType list(JavaType item) {
    return container("java.util.List", "List<" + item.text + ">", Kind.LIST, "Json.list", item);
  }

  public static JavaType set(JavaType item) {
    return container("java.util.Set", "Set<" + item.text + ">", Kind.SET, "Json.set", item);
  }

  public static JavaType map(JavaType value) {
    return container(
        "java.util.Map", "Map<String, " + value.text + ">", Kind.MAP, "Json.map", value);
  }

  /**
   * Returns a container of the run time that only parameters use, such as {@code
   * CommaSeparated<String>}.
   */
  public static JavaType wrapper(String name, String argument, JavaType item) {
    Set<Import> imports = new TreeSet<>(item.imports);
    imports.add(new Import("io.streamwire.wire." + name, false));
    return new JavaType(name + "<" + argument + ">", Kind.ANY, "Json.ANY", false, item, imports);
  }

  /** Whether {@code instanceof} with this type would be unchecked. */
  public boolean isGeneric() {
    return text.endsWith(">");
  }

  boolean isContainer() {
    return kind == Kind.LIST || kind == Kind.SET || kind == Kind.MAP;
  }

  public boolean isScalar() {
    return !isContainer() && kind != Kind.MODEL && kind != Kind.ANY;
  }

  private static JavaType lang(String name, Kind kind, String adapter) {
    return new JavaType(name, kind, adapter, false, null, Set.of());
  }

  private static JavaType scalar(String qualified, Kind kind, String adapter) {
    String simple = qualified.substring(qualified.lastIndexOf('.') + 1);
    return new JavaType(simple, kind, adapter, false, null, Set.of(new Import(qualified, false)));
  }

  private static JavaType container(
      String qualified, String text, Kind kind, String factory, JavaType item) {
    Set<Import> imports = new TreeSet<>(item.imports);
    imports.add(new Import(qualified, false));
    return new JavaType(
        text, kind, factory + "(" + item.adapter + ")", item.needsMoshi, item, imports);
  }
}
