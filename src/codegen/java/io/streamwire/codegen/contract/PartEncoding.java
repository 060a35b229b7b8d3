package io.streamwire.codegen.contract;

import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Encoding;
import io.swagger.v3.oas.models.media.Schema;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a contract says of the part that a property of a multipart body becomes.
 *
 * @param contentType as the contract has it, which may be several or a range; {@code null} for none
 * @param headers the part's own headers
 */
public record PartEncoding(@Nullable String contentType, Map<String, HeaderSchema> headers) {

  /** A header of a part. */
  public record HeaderSchema(Schema<?> schema, boolean required) {}

  /** Reads an encoding; what a part has anyway, its content type and disposition, is left out. */
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

  /** Returns the one content type that the part has; {@code null} if the caller has a choice. */
  public @Nullable String only() {
    boolean one = contentType != null && !contentType.contains("*") && !contentType.contains(",");
    return one ? contentType : null;
  }
}
