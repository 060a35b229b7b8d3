package io.streamwire.wire;

import java.util.Objects;

/**
 * A list that is sent as one parameter, as JSON text. Without this class Retrofit would send each
 * item of the list as a separate parameter.
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
