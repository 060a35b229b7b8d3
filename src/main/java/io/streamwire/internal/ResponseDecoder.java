package io.streamwire.internal;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import io.streamwire.error.ApiException;
import io.streamwire.error.MalformedResponseException;
import java.io.IOException;
import java.time.Clock;
import java.util.function.Supplier;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** Turns a response into the promised object, or into the exception that fits it. */
final class ResponseDecoder<T> {

  private final Operation<T> operation;
  private final Supplier<Secrets> secrets;
  private final Clock clock;

  /**
   * Creates a decoder.
   *
   * @param secrets asked for only when there is something to hide them in
   */
  ResponseDecoder(Operation<T> operation, Supplier<Secrets> secrets, Clock clock) {
    this.operation = operation;
    this.secrets = secrets;
    this.clock = clock;
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
      error.addSuppressed(secrets.get().mask(brokeOff));
      throw error;
    }
    throw error(response, body);
  }

  private ApiException error(Response response, BodyText body) {
    Secrets hidden = secrets.get();
    return ApiException.of(
        operation.name(),
        response.code(),
        hidden.mask(response.headers()),
        hidden.mask(body.text()),
        clock);
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
      T value = operation.adapter().fromJson(reader);
      if (value == null) {
        throw malformed(response, body, "is null", null);
      }
      if (reader.peek() != JsonReader.Token.END_DOCUMENT) {
        throw malformed(response, body, "goes on after its end", null);
      }
      return value;
    } catch (JsonDataException | IOException e) {
      throw malformed(response, body, "is not the promised object: " + e.getMessage(), e);
    }
  }

  private MalformedResponseException malformed(
      Response response, BodyText body, String problem, @Nullable Throwable cause) {
    Secrets hidden = secrets.get();
    return new MalformedResponseException(
        operation.name()
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
