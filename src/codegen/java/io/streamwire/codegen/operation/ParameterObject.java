package io.streamwire.codegen.operation;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The object that holds what is neither path nor body.
 *
 * @param type the object's class; {@code null} if there is nothing to hold
 * @param optional whether a call can do without it
 * @param accessors its accessors by the arguments
 */
public record ParameterObject(
    @Nullable String type, boolean optional, Map<Argument, String> accessors) {

  static final ParameterObject NONE = new ParameterObject(null, true, Map.of());

  /** An object parameter and a body make an argument list of their own each. */
  boolean isPresent() {
    return type != null;
  }
}
