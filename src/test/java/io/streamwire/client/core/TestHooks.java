package io.streamwire.client.core;

import io.streamwire.internal.call.Timing;
import java.util.Map;

/** Gives tests of other packages what a builder keeps to its package. */
public final class TestHooks {

  private TestHooks() {}

  /** Replaces time and chance. */
  public static <B extends ClientBuilder<B>> B timing(B builder, Timing timing) {
    return ((ClientBuilder<B>) builder).timing(timing);
  }

  /** Sets what the contract names environment variables for. */
  public static <B extends ClientBuilder<B>> B environment(
      B builder, Map<String, String> environment) {
    return ((ClientBuilder<B>) builder).environment(environment);
  }
}
