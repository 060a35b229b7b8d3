package io.streamwire.internal.call;

import io.streamwire.internal.check.JsonTokens;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReference;
import okhttp3.MediaType;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/** A response's body, read into memory up to a limit. */
final class BodyText {

  private static final char BYTE_ORDER_MARK = '\ufeff';

  /** Reused between responses, because most of these copies are never read. */
  private static final AtomicReference<@Nullable ByteArrayOutputStream> SPARE =
      new AtomicReference<>();

  private static final int MAX_SPARE = 64 * 1024;

  private static final int CHUNK = 8 * 1024;

  private final Charset charset;
  private final ByteArrayOutputStream copy;
  private final long limit;
  private long size;
  private @Nullable Buffer unread;
  private @Nullable Buffer large;

  private BodyText(Charset charset, ByteArrayOutputStream copy, long limit) {
    this.charset = charset;
    this.copy = copy;
    this.limit = limit;
  }

  static BodyText of(Response response, long limit) {
    MediaType type = response.body().contentType();
    Charset charset = type == null ? null : type.charset();
    ByteArrayOutputStream spare = SPARE.getAndSet(null);
    return new BodyText(
        charset == null ? StandardCharsets.UTF_8 : charset,
        spare == null ? new ByteArrayOutputStream(1024) : spare,
        limit);
  }

  /** Reads to the end or to the limit. The bytes read before a failure are kept. */
  void read(Response response) throws IOException {
    BufferedSource source = response.body().source();
    try {
      source.request(limit + 1);
    } finally {
      Buffer read = source.getBuffer();
      size = Math.min(read.size(), limit + 1);
      if (size <= MAX_SPARE) {
        // A real copy, because a segment of 8 KiB that two buffers share never returns to Okio's
        // pool.
        read.copyTo(copy, 0, size);
      } else {
        large = read.clone();
      }
      unread = read;
    }
  }

  long size() {
    return size;
  }

  boolean tooLarge() {
    return size > limit;
  }

  /** Returns the bytes as received. */
  ResponseBody bytes(@Nullable MediaType type) {
    Buffer bytes = large == null ? new Buffer().write(copy.toByteArray()) : large;
    return ResponseBody.create(bytes, type, bytes.size());
  }

  /**
   * Returns whether a number or word is too long for the JSON reader. Small bodies are not checked,
   * because parsing them is fast in any case.
   */
  boolean hasLongToken() throws IOException {
    if (large == null) {
      return false;
    }
    JsonTokens tokens = new JsonTokens();
    Buffer rest = large.clone();
    byte[] chunk = new byte[CHUNK];
    for (int count = rest.read(chunk); count > 0; count = rest.read(chunk)) {
      for (int i = 0; i < count; i++) {
        if (tokens.test(chunk[i])) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * Returns the bytes for the JSON reader, which supports only UTF-8. {@link #text} remains
   * available.
   */
  Buffer json() {
    Buffer bytes = unread;
    if (bytes == null || !charset.equals(StandardCharsets.UTF_8) || mayHaveByteOrderMark(bytes)) {
      return new Buffer().writeUtf8(text());
    }
    return bytes;
  }

  /** Returns whether the text may begin with a byte order mark. */
  private static boolean mayHaveByteOrderMark(Buffer bytes) {
    return bytes.size() > 0 && bytes.getByte(0) < 0;
  }

  /** Returns the text. Bytes that are invalid in the charset become U+FFFD. */
  String text() {
    String text = large == null ? copy.toString(charset) : text(large);
    return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
  }

  private String text(Buffer bytes) {
    try {
      return bytes.clone().readString(size, charset);
    } catch (EOFException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Releases the memory of this body. It must not be used afterwards. */
  void recycle() {
    if (large == null) {
      copy.reset();
      SPARE.set(copy);
    }
  }
}
