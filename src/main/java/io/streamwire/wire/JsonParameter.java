package io.streamwire.wire;

import java.util.Objects;

/**
 * A list that travels as one parameter, as JSON text: Retrofit would make one parameter of each
 * item of a bare list.
 */
public record JsonParameter<T>(T value) {

  /** Wraps a value. */
  public JsonParameter {
    Objects.requireNonNull(value, "value");
  }

  /** Wraps a value. */
  public static <T> JsonParameter<T> of(T value) {
    return new JsonParameter<>(value);
  }
}
