package io.streamwire.codegen.operation;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The object with the parameters of an operation outside of path and body.
 *
 * @param type the object's class; {@code null} if there are no such parameters
 * @param optional whether a call may omit it
 * @param accessors its accessors by argument
 */
public record ParameterObject(
    @Nullable String type, boolean optional, Map<Argument, String> accessors) {

  static final ParameterObject NONE = new ParameterObject(null, true, Map.of());

  /** Whether there are such parameters. */
  boolean isPresent() {
    return type != null;
  }
}
