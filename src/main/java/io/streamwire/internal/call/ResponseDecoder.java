package io.streamwire.internal.call;

import io.streamwire.error.ApiException;
import io.streamwire.error.MalformedResponseException;
import io.streamwire.internal.check.JsonTokens;
import io.streamwire.internal.secret.Secrets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Objects;
import java.util.function.Supplier;
import okhttp3.Call;
import okhttp3.MediaType;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import retrofit2.Converter;

/** Decodes a response to the declared type, or throws the matching exception. */
final class ResponseDecoder<T extends @Nullable Object> {

  private static final MediaType JSON = MediaType.get("application/json");
  private static final long MEBIBYTE = 1024 * 1024;

  private final Operation<T> operation;
  private final CallSettings settings;
  private final Supplier<Secrets> secrets;
  private final Supplier<Call> call;

  /**
   * Creates a decoder.
   *
   * @param secrets the values to mask in an exception; called only after a failure
   * @param call the call whose response is decoded
   */
  ResponseDecoder(
      Operation<T> operation,
      CallSettings settings,
      Supplier<Secrets> secrets,
      Supplier<Call> call) {
    this.operation = operation;
    this.settings = settings;
    this.secrets = secrets;
    this.call = call;
  }

  /**
   * Reads and decodes the body, and closes the response unless the body is a stream.
   *
   * @throws ApiException if the status is not a success, even if the body cannot be read completely
   * @throws MalformedResponseException if the status is a success and the body does not match the
   *     declared type
   * @throws IOException if the status is a success and the body cannot be read completely
   */
  T decode(Response response) throws IOException {
    if (response.isSuccessful() && operation.reply() == Operation.Reply.STREAM) {
      return typed(new StreamedBody(response, call.get(), secrets));
    }
    try (response) {
      return response.isSuccessful() ? success(response) : failure(response);
    }
  }

  private T success(Response response) throws IOException {
    if (operation.reply() == Operation.Reply.NOTHING) {
      return typed(null);
    }
    BodyText body = BodyText.of(response, settings.maxBytes());
    body.read(response);
    if (body.size() == 0 && operation.noContent()) {
      return typed(null);
    }
    if (body.tooLarge()) {
      throw malformed(response, body, "is larger than " + size(settings.maxBytes()), null);
    }
    return switch (operation.reply()) {
      case TEXT -> typed(body.text());
      case BYTES -> typed(body.bytes(response.body().contentType()));
      default -> json(response, body);
    };
  }

  /**
   * Casts a body to the declared type; {@link Operation.Reply} guarantees that it matches,
   * including null.
   */
  @SuppressWarnings({"unchecked", "NullAway"})
  private T typed(@Nullable Object body) {
    return (T) body;
  }

  private T json(Response response, BodyText body) {
    if (body.size() == 0) {
      throw malformed(response, body, "is empty", null);
    }
    T value;
    try {
      if (body.hasLongToken()) {
        throw new IOException(
            "a number or word of more than " + JsonTokens.MAX_LENGTH + " characters");
      }
      value =
          Objects.requireNonNull(operation.converter())
              .convert(ResponseBody.create(body.json(), JSON, -1));
    } catch (IOException | RuntimeException e) {
      throw malformed(response, body, "is not of the declared type: " + e.getMessage(), e);
    }
    if (value == null) {
      throw malformed(response, body, "is null", null);
    }
    body.recycle();
    return value;
  }

  private T failure(Response response) {
    BodyText body = BodyText.of(response, Math.min(settings.maxBytes(), MEBIBYTE));
    try {
      body.read(response);
    } catch (IOException readFailure) {
      // The status is the result of the call. The part of the body that was read may explain it.
      ApiException error = error(response, body);
      error.addSuppressed(secrets.get().mask(readFailure));
      throw error;
    }
    throw error(response, body);
  }

  private ApiException error(Response response, BodyText body) {
    Secrets masking = secrets.get();
    return ApiException.of(
        operation.name(),
        response.code(),
        masking.mask(response.headers()),
        masking.mask(body.text()),
        settings.timing().clock(),
        operation.errorType(response.code()),
        this::errorBody);
  }

  private @Nullable Object errorBody(Type type, String body) {
    Converter<ResponseBody, Object> converter =
        settings.retrofit().responseBodyConverter(type, new Annotation[0]);
    try {
      return converter.convert(ResponseBody.create(body, JSON));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private MalformedResponseException malformed(
      Response response, BodyText body, String problem, @Nullable Throwable cause) {
    Secrets masking = secrets.get();
    return new MalformedResponseException(
        operation.name()
            + ": HTTP "
            + response.code()
            + ", but its body "
            + masking.mask(problem)
            + ". The request was executed.",
        response.code(),
        masking.mask(response.headers()),
        masking.mask(body.text()),
        cause == null ? null : masking.mask(cause));
  }

  private static String size(long bytes) {
    return bytes % MEBIBYTE == 0 ? bytes / MEBIBYTE + " MiB" : bytes + " bytes";
  }
}
