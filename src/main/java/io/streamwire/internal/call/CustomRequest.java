package io.streamwire.internal.call;

import io.streamwire.client.RequestOptions;
import io.streamwire.wire.FormBody;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.UUID;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;

/** Applies the options of a call to the request that Retrofit created. */
final class CustomRequest {

  private CustomRequest() {}

  /**
   * Returns the request with the headers, query parameters and form fields of the options. Adds an
   * idempotency key if the contract declares one and the caller set none.
   *
   * @throws IllegalArgumentException if there are form fields and the operation sends no form
   */
  static Request of(Request request, Operation<?> operation, RequestOptions options) {
    String keyHeader = operation.idempotencyKey();
    if (keyHeader == null && options == RequestOptions.none()) {
      return request;
    }
    Request.Builder custom = request.newBuilder();
    Headers headers = options.headers();
    // A name may occur several times in the options. All its values replace those of the request.
    headers.names().forEach(custom::removeHeader);
    for (int i = 0; i < headers.size(); i++) {
      custom.addHeader(headers.name(i), headers.value(i));
    }
    if (keyHeader != null && request.header(keyHeader) == null && headers.get(keyHeader) == null) {
      custom.header(keyHeader, UUID.randomUUID().toString());
    }
    if (!options.query().isEmpty()) {
      HttpUrl.Builder url = request.url().newBuilder();
      options.query().forEach(pair -> url.addQueryParameter(pair.getKey(), pair.getValue()));
      custom.url(url.build());
    }
    if (!options.formFields().isEmpty()) {
      custom.method(request.method(), form(request.body(), operation, options));
    }
    return custom.build();
  }

  private static RequestBody form(
      @Nullable RequestBody body, Operation<?> operation, RequestOptions options) {
    if (body == null || !isForm(body.contentType())) {
      Map.Entry<String, String> field = options.formFields().get(0);
      throw new IllegalArgumentException(
          operation.name()
              + ": form field "
              + field.getKey()
              + " (expected: none, the operation sends no form)");
    }
    try {
      return FormBody.appended(
          body,
          form ->
              options.formFields().forEach(field -> form.field(field.getKey(), field.getValue())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static boolean isForm(@Nullable MediaType type) {
    return type != null
        && type.type().equals("application")
        && type.subtype().equals("x-www-form-urlencoded");
  }
}
