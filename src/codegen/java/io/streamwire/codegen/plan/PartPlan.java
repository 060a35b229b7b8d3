package io.streamwire.codegen.plan;

import io.streamwire.codegen.naming.JavaLiteral;
import org.jspecify.annotations.Nullable;

/**
 * How a property is written in a multipart body.
 *
 * @param method the method of the run time's {@code MultipartWriter}
 * @param contentType the part's content type; {@code null} if the contract has none
 * @param adapter the adapter of a JSON part; {@code null} for other parts
 * @param header the name of the next part's header that it sets; {@code null} for a part
 */
public record PartPlan(
    String method,
    @Nullable String contentType,
    @Nullable String adapter,
    @Nullable String header) {

  /** Returns the call that writes a property, for example {@code file("photo", photo)}. */
  String call(String wireName, String name) {
    return method
        + "(\""
        + (header == null ? wireName : JavaLiteral.escape(header))
        + "\""
        + (adapter == null ? "" : ", moshi -> " + adapter)
        + ", "
        + name
        + (contentType == null ? "" : ", " + JavaLiteral.quote(contentType))
        + ")";
  }
}
