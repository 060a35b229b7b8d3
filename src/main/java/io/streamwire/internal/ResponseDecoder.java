package io.streamwire.internal;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import io.streamwire.error.ApiException;
import io.streamwire.error.MalformedResponseException;
import java.io.IOException;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** Turns a response into the promised object, or into the exception that fits it. */
final class ResponseDecoder<T> {

  private final Execution<T> execution;

  /**
   * Creates a decoder.
   *
   * @param execution whose secrets are hidden in what a failure tells
   */
  ResponseDecoder(Execution<T> execution) {
    this.execution = execution;
  }

  /**
   * Reads and decodes the body.
   *
   * @throws ApiException if the status is not a success, even if the body breaks off
   * @throws MalformedResponseException if the status is a success and the body is not the promised
   *     one
   * @throws IOException if the status is a success and the body breaks off
   */
  T decode(Response response) throws IOException {
    BodyText body = BodyText.of(response);
    if (response.isSuccessful()) {
      body.read(response);
      return promised(response, body);
    }
    try {
      body.read(response);
    } catch (IOException brokeOff) {
      // The status is the answer. What was read of the body may still explain it.
      ApiException error = error(response, body);
      error.addSuppressed(execution.secrets().mask(brokeOff));
      throw error;
    }
    throw error(response, body);
  }

  private ApiException error(Response response, BodyText body) {
    Secrets hidden = execution.secrets();
    return ApiException.of(
        execution.operation().name(),
        response.code(),
        hidden.mask(response.headers()),
        hidden.mask(body.text()),
        execution.clock());
  }

  private T promised(Response response, BodyText body) {
    if (body.size() == 0) {
      throw malformed(response, body, "is empty", null);
    }
    if (body.tooLarge()) {
      throw malformed(response, body, "is larger than 1 MiB", null);
    }
    try {
      JsonReader reader = JsonReader.of(body.json());
      T value = execution.operation().adapter().fromJson(reader);
      if (value == null) {
        throw malformed(response, body, "is null", null);
      }
      if (reader.peek() != JsonReader.Token.END_DOCUMENT) {
        throw malformed(response, body, "goes on after its end", null);
      }
      body.forget();
      return value;
    } catch (JsonDataException | IOException e) {
      throw malformed(response, body, "is not the promised object: " + e.getMessage(), e);
    }
  }

  private MalformedResponseException malformed(
      Response response, BodyText body, String problem, @Nullable Throwable cause) {
    Secrets hidden = execution.secrets();
    return new MalformedResponseException(
        execution.operation().name()
            + ": HTTP "
            + response.code()
            + ", but its body "
            + hidden.mask(problem)
            + ". The request was executed.",
        response.code(),
        hidden.mask(response.headers()),
        hidden.mask(body.text()),
        cause == null ? null : hidden.mask(cause));
  }
}
