package io.streamwire.internal;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import okhttp3.MediaType;
import okhttp3.Response;
import okio.Buffer;
import okio.BufferedSource;
import okio.ByteString;

/** A response's body, read no further than a bound. */
final class BodyText {

  /** The platform's answers are below 1 KiB; beyond 1 MiB it is not the platform that speaks. */
  static final long MOST = 1024 * 1024;

  private static final char BYTE_ORDER_MARK = '\ufeff';

  private final Charset charset;
  private ByteString bytes = ByteString.EMPTY;

  private BodyText(Charset charset) {
    this.charset = charset;
  }

  static BodyText of(Response response) {
    String header = response.header("Content-Type");
    // To take a media type apart costs as much as to decode a reply: only where it says more.
    boolean says = header == null || header.indexOf('=') >= 0;
    MediaType type = says ? response.body().contentType() : null;
    Charset charset = type == null ? null : type.charset();
    return new BodyText(charset == null ? StandardCharsets.UTF_8 : charset);
  }

  /** Reads on to the end or the bound; what came before a failure is kept. */
  void read(Response response) throws IOException {
    BufferedSource source = response.body().source();
    try {
      source.request(MOST + 1);
    } finally {
      // Taken out, not shared: a shared segment of 8 KiB would never return to Okio's pool.
      Buffer read = source.getBuffer();
      bytes = read.readByteString(Math.min(read.size(), MOST + 1));
    }
  }

  long size() {
    return bytes.size();
  }

  boolean tooLarge() {
    return bytes.size() > MOST;
  }

  /** Returns the bytes for a JSON reader, which knows only UTF-8; they stay here too. */
  Buffer json() {
    boolean plain =
        charset.equals(StandardCharsets.UTF_8) && (bytes.size() == 0 || bytes.getByte(0) > 0);
    return plain ? new Buffer().write(bytes) : new Buffer().writeUtf8(text());
  }

  /** Returns the text; bytes that the charset does not know become U+FFFD. */
  String text() {
    String text = bytes.string(charset);
    return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
  }
}
