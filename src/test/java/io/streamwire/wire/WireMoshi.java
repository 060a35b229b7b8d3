package io.streamwire.wire;

import com.squareup.moshi.Moshi;

/** The adapters that {@link WireConverterFactory} reads replies by. */
public final class WireMoshi {

  private WireMoshi() {}

  /** Returns a {@code Moshi} that writes all properties: the body of a request has not all. */
  public static Moshi create() {
    return new Moshi.Builder().add(new JsonTypes()).build();
  }
}
