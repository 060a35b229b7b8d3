package io.streamwire.codegen.plan;

import io.streamwire.codegen.naming.JavaLiteral;
import io.streamwire.codegen.naming.JavadocText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An open enum. */
public record EnumPlan(String valueType, String adapter, List<Constant> all) implements ModelPlan {

  /**
   * Each constant takes some 20 bytes of the static initializer, whose limit is 65,535. Enums with
   * more values have no constants.
   */
  private static final int MAX_CONSTANTS = 2_000;

  /** The constants; none if the enum is too large. */
  public List<Constant> constants() {
    return isLarge() ? List.of() : all;
  }

  public boolean isLarge() {
    return all.size() > MAX_CONSTANTS;
  }

  /** The values of a large enum, in chunks that fit into one method each. */
  public List<Chunk> chunks() {
    List<Chunk> chunks = new ArrayList<>();
    for (int from = 0; isLarge() && from < all.size(); from += MAX_CONSTANTS) {
      int to = Math.min(all.size(), from + MAX_CONSTANTS);
      chunks.add(
          new Chunk(chunks.size(), all.subList(from, to).stream().map(Constant::value).toList()));
    }
    return chunks;
  }

  /** Some of the values, as Java expressions. */
  public record Chunk(int number, List<String> values) {}

  /** Returns the name of the constant of a value; {@code null} if there is none. */
  public @Nullable String constantOf(String text) {
    Set<String> literals =
        Set.of(
            JavaLiteral.quote(text), text + "L", "new BigDecimal(" + JavaLiteral.quote(text) + ")");
    return constants().stream()
        .filter(constant -> literals.contains(constant.value()))
        .map(Constant::name)
        .findFirst()
        .orElse(null);
  }

  /** A known value; {@code value} is a Java expression. */
  public record Constant(String name, String value, List<String> doc) {

    /** The Javadoc as a whole. */
    public List<String> comment() {
      return JavadocText.comment(doc, false);
    }
  }
}
