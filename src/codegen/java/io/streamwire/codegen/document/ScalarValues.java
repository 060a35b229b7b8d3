package io.streamwire.codegen.document;

import io.streamwire.codegen.naming.JavaLiteral;
import io.streamwire.codegen.plan.JavaType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes the Java of texts, numbers, dates and other scalars. */
final class ScalarValues {

  private static final int MAX_TEXT_LENGTH = 200;

  private final SampleImports imports;

  ScalarValues(SampleImports imports) {
    this.imports = imports;
  }

  /** Returns any value of a type. */
  Expression any(JavaType type, String name) {
    Object made =
        switch (type.text()) {
          case "Boolean" -> true;
          case "LocalDate" -> "2026-01-31";
          case "OffsetDateTime", "Rfc2822Date" -> "2026-01-31T12:00:00Z";
          case "UUID" -> "123e4567-e89b-12d3-a456-426614174000";
          case "ByteString" -> "bytes";
          case "String" -> name;
          default -> 1;
        };
    Expression value = of(type, made);
    if (value == null) {
      throw new IllegalStateException("no sample value of type " + type.text());
    }
    return value;
  }

  /** Returns an example as a value of a type; {@code null} if it does not have that type. */
  @Nullable Expression of(JavaType type, Object example) {
    String text = example.toString();
    if (text.length() > MAX_TEXT_LENGTH) {
      return null;
    }
    try {
      return switch (type.text()) {
        case "String" ->
            example instanceof String || example instanceof Number || isWord(example)
                ? Expression.text(JavaLiteral.quote(text))
                : null;
        case "Boolean" -> example instanceof Boolean ? Expression.text(text) : null;
        case "Integer" -> Expression.text(String.valueOf(new BigDecimal(text).intValueExact()));
        case "Long" -> Expression.text(new BigDecimal(text).longValueExact() + "L");
        case "Double" -> Expression.text(String.valueOf(finite(Double.parseDouble(text))));
        case "BigInteger" -> big(BigInteger.class, new BigDecimal(text).toBigIntegerExact() + "");
        case "BigDecimal" -> big(BigDecimal.class, new BigDecimal(text).toString());
        case "LocalDate" -> parsed(LocalDate.class, LocalDate.parse(text).toString(), "parse");
        case "OffsetDateTime" -> dateTime(text);
        case "Rfc2822Date" ->
            Expression.call(imports.name("io.streamwire.wire.Rfc2822Date") + ".of", dateTime(text));
        case "UUID" -> parsed(UUID.class, UUID.fromString(text).toString(), "fromString");
        case "ByteString" ->
            Expression.call(
                imports.name("okio.ByteString") + ".encodeUtf8",
                Expression.text(JavaLiteral.quote(text)));
        default -> null;
      };
    } catch (ArithmeticException | IllegalArgumentException | DateTimeException misfit) {
      return null;
    }
  }

  /** The parser reads some texts as other types, such as dates. */
  private static boolean isWord(Object example) {
    return example instanceof Boolean
        || example instanceof UUID
        || example instanceof OffsetDateTime;
  }

  private static double finite(double value) {
    if (!Double.isFinite(value)) {
      throw new ArithmeticException("not finite");
    }
    return value;
  }

  private Expression dateTime(String text) {
    return parsed(OffsetDateTime.class, OffsetDateTime.parse(text).toString(), "parse");
  }

  private Expression parsed(Class<?> type, String text, String method) {
    return Expression.call(
        imports.name(type.getName()) + "." + method, Expression.text(JavaLiteral.quote(text)));
  }

  private Expression big(Class<?> type, String text) {
    return Expression.call(
        "new " + imports.name(type.getName()), Expression.text(JavaLiteral.quote(text)));
  }
}
