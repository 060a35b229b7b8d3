package io.streamwire.codegen.plan;

import io.streamwire.codegen.naming.JavadocText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The documentation of a property.
 *
 * @param lines the accessor's Javadoc, line by line
 * @param example the contract's example, as plain Java; {@code null} for none
 */
public record PropertyDoc(List<String> lines, boolean deprecated, @Nullable Object example) {

  /** The Javadoc as a whole. */
  public List<String> comment() {
    return JavadocText.comment(lines, deprecated);
  }
}
