package io.streamwire.wire;

import java.io.IOException;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;

/** A body without a media type, combined with the media type that the contract declares for it. */
final class DefaultTypeBody extends RequestBody {

  private final RequestBody content;
  private final MediaType type;

  DefaultTypeBody(RequestBody content, String type) {
    this.content = content;
    this.type = MediaType.get(type);
  }

  @Override
  public MediaType contentType() {
    return type;
  }

  @Override
  public long contentLength() throws IOException {
    return content.contentLength();
  }

  @Override
  public boolean isOneShot() {
    return content.isOneShot();
  }

  @Override
  public void writeTo(BufferedSink sink) throws IOException {
    content.writeTo(sink);
  }
}
