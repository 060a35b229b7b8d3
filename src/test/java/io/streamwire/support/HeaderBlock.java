package io.streamwire.support;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Header fields in HPACK (RFC 7541), without Huffman codes. */
public final class HeaderBlock {

  // Places in the table of appendix A.
  private static final int STATUS_200 = 0x88;
  private static final int STATUS = 0x08;
  private static final int CONTENT_TYPE = 0x5f;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  public HeaderBlock ok() {
    bytes.write(STATUS_200);
    return this;
  }

  public HeaderBlock status(int status) {
    bytes.write(STATUS);
    return text(Integer.toString(status));
  }

  public HeaderBlock json() {
    bytes.write(CONTENT_TYPE);
    return text("application/json");
  }

  public HeaderBlock field(String name, String value) {
    bytes.write(0);
    return text(name).text(value);
  }

  private HeaderBlock text(String text) {
    bytes.write(text.length());
    bytes.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
    return this;
  }

  byte[] bytes() {
    return bytes.toByteArray();
  }
}
