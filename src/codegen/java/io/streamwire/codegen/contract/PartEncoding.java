package io.streamwire.codegen.contract;

import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Encoding;
import io.swagger.v3.oas.models.media.Schema;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The encoding of a property in a multipart body.
 *
 * @param contentType the contract's text, which may be a list or a range; {@code null} for none
 * @param headers the part's own headers
 */
public record PartEncoding(@Nullable String contentType, Map<String, HeaderSchema> headers) {

  /** A header of a part. */
  public record HeaderSchema(Schema<?> schema, boolean required) {}

  /** Reads an encoding. Leaves out content type and disposition, which every part has. */
  public static PartEncoding of(Contract contract, Encoding encoding) {
    Map<String, HeaderSchema> headers = new LinkedHashMap<>();
    Contract.copy(encoding.getHeaders())
        .forEach(
            (name, reference) -> {
              Header header = contract.resolve(reference);
              if (!name.toLowerCase(Locale.ROOT).startsWith("content-")) {
                Schema<?> schema = header.getSchema();
                headers.put(
                    name,
                    new HeaderSchema(
                        schema == null ? new Schema<>().type("string") : schema,
                        Boolean.TRUE.equals(header.getRequired())));
              }
            });
    return new PartEncoding(encoding.getContentType(), headers);
  }

  /** Whether the part is JSON. */
  public boolean isJson() {
    return contentType != null && !contentType.contains("*") && MediaTypes.isJson(contentType);
  }

  /** Returns the part's only content type; {@code null} if there are several. */
  public @Nullable String only() {
    boolean one = contentType != null && !contentType.contains("*") && !contentType.contains(",");
    return one ? contentType : null;
  }
}
