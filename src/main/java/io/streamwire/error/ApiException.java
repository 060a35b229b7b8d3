package io.streamwire.error;

import com.squareup.moshi.Moshi;
import java.io.IOException;
import java.lang.reflect.Type;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/**
 * The service returned an error response: any status outside 200 to 299. This includes redirects,
 * because they are not followed. The most common statuses have subclasses; all others are instances
 * of this class.
 */
@SuppressWarnings("deprecation") // the former root stays in the tree for source compatibility
public class ApiException extends SignalWireException {

  private static final long serialVersionUID = 1L;

  /** The maximum length of an exception message, in characters. */
  private static final int MAX_MESSAGE = 1_000;

  private final RawResponse response;
  private final ApiError[] errors;
  private final @Nullable Duration retryAfter;
  private final @Nullable Class<?> declaredType;
  private transient @Nullable BiFunction<Type, String, @Nullable Object> decoder;

  ApiException(Details details) {
    super(details.message(), null);
    response = new RawResponse(details.status, details.headers, details.body);
    errors = details.errors.toArray(new ApiError[0]);
    retryAfter = details.retryAfter();
    declaredType = details.declaredType;
    decoder = details.decoder;
  }

  /**
   * Creates the exception for an error response. The status determines the class of the exception.
   * The entries are read from every known format of error bodies.
   *
   * @param operation the name of the operation, which begins the message, for example {@code
   *     getItem}
   * @param body the response's body as text; {@link #body()} keeps the first 65,536 characters
   * @param clock the current time, to compute the wait until a {@code Retry-After} date
   */
  public static ApiException of(
      String operation, int status, Headers headers, String body, Clock clock) {
    return of(operation, status, headers, body, clock, null, null);
  }

  /**
   * Creates the exception for an error response whose body can be decoded by {@link #errorBody()}.
   *
   * @param declaredType the type that the contract declares for the body of this status
   * @param decoder decodes a body as a type, or throws
   */
  public static ApiException of(
      String operation,
      int status,
      Headers headers,
      String body,
      Clock clock,
      @Nullable Class<?> declaredType,
      @Nullable BiFunction<Type, String, @Nullable Object> decoder) {
    Details details = new Details(operation, status, headers, body, clock, declaredType, decoder);
    return switch (status) {
      case 400 -> new BadRequestException(details);
      case 401 -> new AuthenticationException(details);
      case 403 -> new PermissionDeniedException(details);
      case 404 -> new NotFoundException(details);
      case 409 -> new ConflictException(details);
      case 422 -> new UnprocessableEntityException(details);
      case 429 -> new RateLimitException(details);
      default -> status >= 500 ? new ServerException(details) : new ApiException(details);
    };
  }

  /** Returns the HTTP status of the response. The body is not considered. */
  public int status() {
    return response.status;
  }

  /** Returns the service's error code as text, from the first entry that has one. */
  public @Nullable String code() {
    for (ApiError error : errors) {
      if (error.code() != null) {
        return error.code();
      }
    }
    return null;
  }

  /** Returns the URL of a page about the error, from the first entry that has one. */
  public @Nullable String moreInfo() {
    for (ApiError error : errors) {
      if (error.moreInfo() != null) {
        return error.moreInfo();
      }
    }
    return null;
  }

  /**
   * Returns all entries of the error body, in order. Empty if the format of the body is unknown.
   */
  public List<ApiError> errors() {
    return List.of(errors);
  }

  /** Returns the response's headers. Credentials that the server echoed are masked. */
  public Headers headers() {
    return response.headers();
  }

  /**
   * Returns the id by which the service's support can find the request, or {@code null} if the
   * response had none.
   */
  public @Nullable String requestId() {
    return response.requestId();
  }

  /**
   * Returns the body as received, limited to 65,536 characters; a longer body ends with a note that
   * it was cut. Credentials that the server echoed are masked.
   */
  public String body() {
    return response.body;
  }

  /**
   * Returns the body as the model that the contract declares for this status. Returns {@code null}
   * if the contract declares none or the body does not match it. Credentials that the server echoed
   * are masked.
   */
  public @Nullable Object errorBody() {
    return declaredType == null ? null : decoded(declaredType);
  }

  /**
   * Returns the body as an object of a type. Returns {@code null} if the contract declares another
   * type for this status or the body cannot be decoded as this type.
   */
  public <T> @Nullable T errorBody(Class<T> type) {
    Object body = errorBody((Type) type);
    return type.isInstance(body) ? type.cast(body) : null;
  }

  /** Does the same as {@link #errorBody(Class)}, for a generic type. */
  public @Nullable Object errorBody(Type type) {
    return declaredType == null || declaredType.equals(type) ? decoded(type) : null;
  }

  /**
   * Returns {@code null} for a body that cannot be decoded, because an exception here would hide
   * the actual error.
   */
  private @Nullable Object decoded(Type type) {
    try {
      BiFunction<Type, String, @Nullable Object> decoder = this.decoder;
      return decoder == null
          ? new Moshi.Builder().build().adapter(type).fromJson(body())
          : decoder.apply(type, body());
    } catch (IOException | RuntimeException notThatType) {
      return null;
    }
  }

  /**
   * Returns the wait that the service requested ({@code Retry-After} in seconds or as a date, RFC
   * 9110 section 10.2.3), never negative. Returns {@code null} if the header is missing or
   * malformed.
   */
  public @Nullable Duration retryAfter() {
    return retryAfter;
  }

  /** The parts of an error response from which an exception is created. */
  static final class Details {
    private final String operation;
    private final int status;
    private final Headers headers;
    private final String body;
    private final Clock clock;
    private final @Nullable Class<?> declaredType;
    private final @Nullable BiFunction<Type, String, @Nullable Object> decoder;
    private final List<ApiError> errors;

    Details(
        String operation,
        int status,
        Headers headers,
        String body,
        Clock clock,
        @Nullable Class<?> declaredType,
        @Nullable BiFunction<Type, String, @Nullable Object> decoder) {
      this.declaredType = declaredType;
      this.decoder = decoder;
      this.operation = operation;
      this.status = status;
      this.headers = headers;
      this.body = body;
      this.clock = clock;
      this.errors = ErrorBody.read(body);
    }

    String message() {
      StringBuilder text = new StringBuilder(operation).append(": HTTP ").append(status);
      for (int i = 0; i < errors.size() && text.length() < MAX_MESSAGE; i++) {
        text.append(i == 0 ? ", " : "; ").append(errors.get(i));
      }
      if (errors.isEmpty()) {
        text.append(body.isEmpty() ? ", empty body" : ", body without a known error");
      }
      String location = headers.get("Location");
      if (status / 100 == 3 && location != null) {
        text.append(", not followed to ").append(location);
      }
      String requestId = RequestId.of(headers);
      if (requestId != null) {
        text.append(", request id ").append(requestId);
      }
      return OneLine.of(text, MAX_MESSAGE);
    }

    @Nullable Duration retryAfter() {
      String value = headers.get("Retry-After");
      if (value == null) {
        return null;
      }
      if (value.matches("\\d+")) {
        String seconds = value.replaceFirst("^0+(?=\\d)", "");
        // Ten digits are three centuries. A larger number would overflow.
        return Duration.ofSeconds(
            seconds.length() > 10 ? Integer.MAX_VALUE : Long.parseLong(seconds));
      }
      Instant date = headers.getInstant("Retry-After");
      if (date == null) {
        return null;
      }
      Duration wait = Duration.between(clock.instant(), date);
      return wait.isNegative() ? Duration.ZERO : wait;
    }
  }
}
