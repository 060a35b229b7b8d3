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
 * The service answered, and the answer is an error: any status outside 200 to 299, redirects
 * included because they are not followed. One subclass for each status worth catching; this class
 * itself for the others.
 */
@SuppressWarnings("deprecation") // the former root stays in the tree for source compatibility
public class ApiException extends SignalWireException {

  private static final long serialVersionUID = 1L;

  /** How much of the server's text a message repeats, in characters. */
  private static final int MAX_WORDS = 1_000;

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
   * Decodes an error response: the exception's class follows from the status, and its entries from
   * whatever shape the body has.
   *
   * @param operation what was asked for, as the message begins, for example {@code getItem}
   * @param body the response's body as text; {@link #body()} keeps the first 65,536 characters
   * @param clock tells how far away a {@code Retry-After} date is
   */
  public static ApiException of(
      String operation, int status, Headers headers, String body, Clock clock) {
    return of(operation, status, headers, body, clock, null, null);
  }

  /**
   * As above, with what {@link #errorBody()} needs.
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

  /** Returns the HTTP status, whatever the body says. */
  public int status() {
    return response.status;
  }

  /** Returns the service's error code, as text; of the first entry that has one. */
  public @Nullable String code() {
    for (ApiError error : errors) {
      if (error.code() != null) {
        return error.code();
      }
    }
    return null;
  }

  /** Returns the address of a page about the error; of the first entry that has one. */
  public @Nullable String moreInfo() {
    for (ApiError error : errors) {
      if (error.moreInfo() != null) {
        return error.moreInfo();
      }
    }
    return null;
  }

  /** Returns all entries of the error body, in its order; none if it is not a known shape. */
  public List<ApiError> errors() {
    return List.of(errors);
  }

  /** Returns the response's headers. Credentials that a server echoed are masked. */
  public Headers headers() {
    return response.headers();
  }

  /** Returns the id that support can find the request by, if the response carried one. */
  public @Nullable String requestId() {
    return response.requestId();
  }

  /**
   * Returns the body as received, at most 65,536 characters of it and then a mark. Credentials that
   * a server echoed are masked.
   */
  public String body() {
    return response.body;
  }

  /**
   * Returns the body as the model that the contract declares for this status; {@code null} if it
   * declares none or the body is not of that model. Credentials that a server echoed are masked.
   */
  public @Nullable Object errorBody() {
    return declaredType == null ? null : decoded(declaredType);
  }

  /**
   * Returns the body as an object of a type; {@code null} if the contract declares another type for
   * this status, or if the body cannot be decoded so.
   */
  public <T> @Nullable T errorBody(Class<T> type) {
    Object body = errorBody((Type) type);
    return type.isInstance(body) ? type.cast(body) : null;
  }

  /** As {@link #errorBody(Class)}, for a generic type. */
  public @Nullable Object errorBody(Type type) {
    return declaredType == null || declaredType.equals(type) ? decoded(type) : null;
  }

  /** An error body that cannot be decoded must never hide the error. */
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
   * Returns how long the service asked to wait ({@code Retry-After} in seconds or as a date, RFC
   * 9110 section 10.2.3), never negative; {@code null} if it did not ask or not legibly.
   */
  public @Nullable Duration retryAfter() {
    return retryAfter;
  }

  /** A response on its way to become an exception. */
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
      for (int i = 0; i < errors.size() && text.length() < MAX_WORDS; i++) {
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
      return OneLine.of(text, MAX_WORDS);
    }

    @Nullable Duration retryAfter() {
      String value = headers.get("Retry-After");
      if (value == null) {
        return null;
      }
      if (value.matches("\\d+")) {
        String seconds = value.replaceFirst("^0+(?=\\d)", "");
        // Ten digits are three centuries: more is not a time to wait for, and would not fit.
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
