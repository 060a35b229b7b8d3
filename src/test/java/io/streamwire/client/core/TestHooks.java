package io.streamwire.client.core;

import io.streamwire.internal.call.Timing;
import io.streamwire.internal.http.Transport;
import java.util.Map;

/** Gives tests of other packages what a builder keeps to its package. */
public final class TestHooks {

  private TestHooks() {}

  /** Replaces time and chance. */
  public static <B extends ClientBuilder<B>> B timing(B builder, Timing timing) {
    return ((ClientBuilder<B>) builder).timing(timing);
  }

  /** Replaces the transport, which clients otherwise make for themselves. */
  public static <B extends ClientBuilder<B>> B transport(B builder, Transport transport) {
    return ((ClientBuilder<B>) builder).transport(transport);
  }

  /** Sets what the contract names environment variables for. */
  public static <B extends ClientBuilder<B>> B environment(
      B builder, Map<String, String> environment) {
    return ((ClientBuilder<B>) builder).environment(environment);
  }
}
