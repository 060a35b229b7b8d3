package io.streamwire.wire;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.Buffer;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;

/**
 * A form request, encoded once into a buffer of the exact length.
 *
 * <p>The content type is {@code application/x-www-form-urlencoded} without a charset, because this
 * type does not define one (URL Standard, section 5).
 */
public final class FormBody extends RequestBody {

  private static final MediaType FORM = MediaType.get("application/x-www-form-urlencoded");

  private final byte[] bytes;

  private FormBody(byte[] bytes) {
    this.bytes = bytes;
  }

  /**
   * Encodes the fields in two passes: one computes the length, one writes.
   *
   * @throws IllegalArgumentException if a value violates a limit of the contract, or a text is not
   *     well-formed Unicode
   */
  public static FormBody of(FormFields fields) {
    Encoder encoder = new Encoder();
    fields.writeTo(encoder);
    byte[] bytes = encoder.startWriting();
    fields.writeTo(encoder);
    return new FormBody(bytes);
  }

  /**
   * Returns a form with additional fields. The encoded fields of the given form are unchanged.
   *
   * @param form a body of this content type
   * @throws IOException if the body cannot be written
   */
  public static FormBody appended(RequestBody form, FormFields more) throws IOException {
    Buffer bytes = new Buffer();
    form.writeTo(bytes);
    FormBody added = of(more);
    if (bytes.size() > 0 && added.contentLength() > 0) {
      bytes.writeByte('&');
    }
    added.writeTo(bytes);
    return new FormBody(bytes.readByteArray());
  }

  @Override
  public MediaType contentType() {
    return FORM;
  }

  @Override
  public long contentLength() {
    return bytes.length;
  }

  @Override
  public void writeTo(BufferedSink sink) throws IOException {
    sink.write(bytes);
  }

  /** Counts bytes while it has no target, then writes to the target. */
  private static final class Encoder extends FormWriter {
    private byte @Nullable [] target;
    private int length;

    /** Creates a target of the counted length and starts the second pass. */
    byte[] startWriting() {
      byte[] bytes = new byte[length];
      target = bytes;
      length = 0;
      return bytes;
    }

    @Override
    void pair(String name, String value) {
      separator();
      text(name, name);
      octet('=');
      text(name, value);
    }

    @Override
    <T> void indexed(
        IndexedParameters<T> list, int index, IndexedParameters.Member<T> member, String value) {
      separator();
      octets(list.prefixBytes());
      digits(index);
      octets(member.bytes());
      if (!encode(value)) {
        WireText.requirePaired(list.fieldName(index, member.name()), value);
      }
    }

    private void separator() {
      if (length > 0) {
        octet('&');
      }
    }

    private void text(String name, String text) {
      if (!encode(text)) {
        WireText.requirePaired(name, text);
      }
    }

    /** Returns whether the text can be encoded; this is determined in the first pass. */
    private boolean encode(String text) {
      if (target != null) {
        length = WireText.encode(text, target, length);
        return true;
      }
      int counted = WireText.encodedLength(text);
      length += Math.max(counted, 0);
      return counted >= 0;
    }

    private void octet(char c) {
      if (target != null) {
        target[length] = (byte) c;
      }
      length++;
    }

    private void octets(byte[] ascii) {
      if (target != null) {
        System.arraycopy(ascii, 0, target, length, ascii.length);
      }
      length += ascii.length;
    }

    private void digits(int number) {
      if (number >= 0 && number < 10) {
        octet((char) ('0' + number));
      } else if (number >= 10 && number < 100) {
        octet((char) ('0' + number / 10));
        octet((char) ('0' + number % 10));
      } else {
        octets(Integer.toString(number).getBytes(StandardCharsets.US_ASCII));
      }
    }
  }
}
