package io.streamwire.internal.call;

import io.streamwire.client.core.ErrorBody;
import io.streamwire.client.core.IdempotencyKey;
import io.streamwire.client.core.Idempotent;
import io.streamwire.client.core.NoContent;
import io.streamwire.client.core.SecretArgument;
import io.streamwire.client.core.Secured;
import io.streamwire.wire.PlainText;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import retrofit2.Converter;
import retrofit2.Retrofit;
import retrofit2.http.Streaming;

/**
 * The properties of an operation, read once from the annotations of its method. Immutable.
 *
 * @param name the name of the method, which begins every message about the operation
 * @param reply how a success response is decoded
 * @param converter decodes a JSON body; {@code null} if the response is not JSON
 * @param noContent whether a success response may have no body
 * @param idempotent whether the contract declares that the operation can be retried safely
 * @param idempotencyKey the header that makes a retry safe
 * @param security the keys of the schemes of each alternative; empty if no credentials are sent
 * @param errors declared types of error bodies by status, {@code 4XX} or {@code default}
 * @param secretArguments the positions of the secret arguments
 */
public record Operation<T extends @Nullable Object>(
    String name,
    Reply reply,
    @Nullable Converter<ResponseBody, T> converter,
    boolean noContent,
    boolean idempotent,
    @Nullable String idempotencyKey,
    List<List<String>> security,
    Map<String, Class<?>> errors,
    BitSet secretArguments) {

  private static final Set<String> REPEATABLE =
      Set.of("GET", "HEAD", "OPTIONS", "TRACE", "PUT", "DELETE");

  /** How a success response is decoded. */
  enum Reply {
    /** A JSON document, decoded by the converter. */
    JSON,
    /** The text of the body. */
    TEXT,
    /** The bytes of the body, read completely. */
    BYTES,
    /** The bytes of the body as a stream, which the caller reads and closes. */
    STREAM,
    /** No body; if there is one, it is discarded. */
    NOTHING
  }

  static <T extends @Nullable Object> Operation<T> of(Method method, Retrofit retrofit) {
    if (!(method.getGenericReturnType() instanceof ParameterizedType callType)) {
      throw new IllegalArgumentException(method + " (expected: a method that returns Call<T>)");
    }
    Type type = callType.getActualTypeArguments()[0];
    Reply reply = reply(type, method);
    IdempotencyKey key = method.getAnnotation(IdempotencyKey.class);
    return new Operation<>(
        method.getName(),
        reply,
        reply == Reply.JSON
            ? retrofit.<T>responseBodyConverter(type, method.getAnnotations())
            : null,
        method.isAnnotationPresent(NoContent.class),
        method.isAnnotationPresent(Idempotent.class) || key != null,
        key == null ? null : key.value(),
        security(method.getAnnotation(Secured.class)),
        errors(method.getAnnotationsByType(ErrorBody.class)),
        secretArguments(method.getParameterAnnotations()));
  }

  private static Reply reply(Type type, Method method) {
    if (type == Void.class) {
      return Reply.NOTHING;
    }
    if (type == ResponseBody.class) {
      return method.isAnnotationPresent(Streaming.class) ? Reply.STREAM : Reply.BYTES;
    }
    boolean text = type == String.class && method.isAnnotationPresent(PlainText.class);
    return text ? Reply.TEXT : Reply.JSON;
  }

  private static List<List<String>> security(@Nullable Secured secured) {
    if (secured == null) {
      return List.of();
    }
    List<List<String>> alternatives = new ArrayList<>();
    for (String alternative : secured.value()) {
      alternatives.add(
          alternative.isBlank() ? List.of() : List.of(alternative.strip().split(" +")));
    }
    return List.copyOf(alternatives);
  }

  private static Map<String, Class<?>> errors(ErrorBody[] declared) {
    Map<String, Class<?>> errors = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (ErrorBody error : declared) {
      for (String status : error.status()) {
        errors.put(status, error.type());
      }
    }
    return errors;
  }

  private static BitSet secretArguments(Annotation[][] parameters) {
    BitSet secret = new BitSet();
    for (int i = 0; i < parameters.length; i++) {
      for (Annotation annotation : parameters[i]) {
        if (annotation instanceof SecretArgument) {
          secret.set(i);
        }
      }
    }
    return secret;
  }

  /** Returns whether a request that may have been executed may be sent again (RFC 9110, 9.2.2). */
  boolean isRepeatable(String httpMethod) {
    return idempotent || REPEATABLE.contains(httpMethod);
  }

  /** Returns the type that the contract declares for the body of this status, or {@code null}. */
  @Nullable Class<?> errorType(int status) {
    Class<?> exact = errors.get(Integer.toString(status));
    if (exact != null) {
      return exact;
    }
    Class<?> range = errors.get(status / 100 + "XX");
    return range != null ? range : errors.get("default");
  }
}
