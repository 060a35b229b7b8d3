package io.streamwire.wire;

import java.nio.file.Path;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;

/** A file in a multipart request: its name, and its content with a media type. */
public record FilePart(String fileName, RequestBody content) {

  /** Returns a file with content from memory. */
  public static FilePart of(String fileName, byte[] content, @Nullable String mediaType) {
    return new FilePart(fileName, RequestBody.create(content, parse(mediaType)));
  }

  /**
   * Returns a file whose content is read when the request is sent; it must not change until then.
   */
  public static FilePart of(Path file, @Nullable String mediaType) {
    return new FilePart(
        String.valueOf(file.getFileName()), RequestBody.create(file.toFile(), parse(mediaType)));
  }

  private static @Nullable MediaType parse(@Nullable String mediaType) {
    return mediaType == null ? null : MediaType.get(mediaType);
  }
}
