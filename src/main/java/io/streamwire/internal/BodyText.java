package io.streamwire.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReference;
import okhttp3.MediaType;
import okhttp3.Response;
import okio.Buffer;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/** A response's body, read no further than a bound. */
final class BodyText {

  /** The platform's answers are below 1 KiB; beyond 1 MiB it is not the platform that speaks. */
  static final long MOST = 1024 * 1024;

  private static final char BYTE_ORDER_MARK = '\ufeff';

  /** Kept between replies, so that the copy which most replies do not need costs no garbage. */
  private static final AtomicReference<@Nullable ByteArrayOutputStream> SPARE =
      new AtomicReference<>();

  private static final int LARGEST_SPARE = 64 * 1024;

  private final Charset charset;
  private final ByteArrayOutputStream copy;
  private @Nullable Buffer unread;

  private BodyText(Charset charset, ByteArrayOutputStream copy) {
    this.charset = charset;
    this.copy = copy;
  }

  static BodyText of(Response response) {
    MediaType type = response.body().contentType();
    Charset charset = type == null ? null : type.charset();
    ByteArrayOutputStream spare = SPARE.getAndSet(null);
    return new BodyText(
        charset == null ? StandardCharsets.UTF_8 : charset,
        spare == null ? new ByteArrayOutputStream(1024) : spare);
  }

  /** Reads on to the end or the bound; what came before a failure is kept. */
  void read(Response response) throws IOException {
    BufferedSource source = response.body().source();
    try {
      source.request(MOST + 1);
    } finally {
      Buffer read = source.getBuffer();
      // A real copy: a segment of 8 KiB that two buffers shared would never return to Okio's pool.
      read.copyTo(copy, 0, Math.min(read.size(), MOST + 1));
      unread = read;
    }
  }

  long size() {
    return copy.size();
  }

  boolean tooLarge() {
    return copy.size() > MOST;
  }

  /** Returns the bytes for a JSON reader, which knows only UTF-8. The text stays. */
  Buffer json() {
    Buffer bytes = unread;
    if (bytes == null || !charset.equals(StandardCharsets.UTF_8) || startsOddly(bytes)) {
      return new Buffer().writeUtf8(text());
    }
    return bytes;
  }

  /** Whether there may be a byte order mark. */
  private static boolean startsOddly(Buffer bytes) {
    return bytes.size() > 0 && bytes.getByte(0) < 0;
  }

  /** Returns the text; bytes that the charset does not know become U+FFFD. */
  String text() {
    String text = copy.toString(charset);
    return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
  }

  /** Ends the use of this body: nobody will ask for its text. */
  void forget() {
    if (copy.size() <= LARGEST_SPARE) {
      copy.reset();
      SPARE.set(copy);
    }
  }
}
