package io.streamwire.codegen.plan;

import io.streamwire.codegen.naming.JavaLiteral;
import org.jspecify.annotations.Nullable;

/**
 * How a multipart body carries a property.
 *
 * @param method the method of the run time's {@code MultipartWriter}
 * @param contentType the part's content type, where the contract has one
 * @param adapter the adapter of what is JSON; {@code null} for what is none
 * @param header the header of the next part that it is; {@code null} for a part
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
