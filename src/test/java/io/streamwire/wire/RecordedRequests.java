package io.streamwire.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import okio.Buffer;

/** What a form puts on the wire. */
final class RecordedRequests {

  private RecordedRequests() {}

  /** Returns the bytes as text, once their number is found to be what the body promised. */
  static String by(FormFields fields) {
    FormBody body = FormBody.of(fields);
    Buffer wire = new Buffer();
    try {
      body.writeTo(wire);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    assertThat(body.contentLength()).isEqualTo(wire.size());
    return wire.readUtf8();
  }
}
