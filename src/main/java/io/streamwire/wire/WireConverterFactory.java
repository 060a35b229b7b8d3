package io.streamwire.wire;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonClass;
import com.squareup.moshi.Moshi;
import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import retrofit2.Converter;
import retrofit2.Retrofit;
import retrofit2.converter.moshi.MoshiConverterFactory;
import retrofit2.http.Header;
import retrofit2.http.Path;
import retrofit2.http.Query;

/**
 * The Retrofit converters for generated interfaces: JSON, forms, multipart bodies, plain text, and
 * values in paths, queries, headers and cookies.
 *
 * <p>Generated interfaces need no other converter factory. Immutable and thread-safe.
 */
public final class WireConverterFactory extends Converter.Factory {

  private static final MediaType JSON = MediaType.get("application/json; charset=UTF-8");
  private static final MediaType TEXT = MediaType.get("text/plain; charset=utf-8");

  private final Moshi moshi;
  private final MoshiConverterFactory json;

  private WireConverterFactory(Moshi moshi) {
    this.moshi = moshi;
    this.json = MoshiConverterFactory.create(moshi);
  }

  /** Returns a factory with a new {@code Moshi}. */
  public static WireConverterFactory create() {
    return create(new Moshi.Builder().build());
  }

  /**
   * Returns a factory that uses the given {@code Moshi}. The adapters of {@link Json} are used for
   * types that Moshi does not support, such as dates, or reads inexactly, such as free-form JSON.
   */
  public static WireConverterFactory create(Moshi moshi) {
    return new WireConverterFactory(moshi.newBuilder().add(new JsonTypes()).build());
  }

  @Override
  public @Nullable Converter<?, RequestBody> requestBodyConverter(
      Type type,
      Annotation[] parameterAnnotations,
      Annotation[] methodAnnotations,
      Retrofit retrofit) {
    Class<?> raw = getRawType(type);
    if (FormFields.class.isAssignableFrom(raw)
        && (!raw.isAnnotationPresent(JsonClass.class)
            || find(Form.class, parameterAnnotations) != null)) {
      return (Converter<FormFields, RequestBody>) FormBody::of;
    }
    if (MultipartFields.class.isAssignableFrom(raw)) {
      MultipartType declared = find(MultipartType.class, parameterAnnotations);
      return (Converter<MultipartFields, RequestBody>)
          parts ->
              declared == null
                  ? MultipartWriter.body(parts, moshi)
                  : MultipartWriter.body(parts, moshi, MediaType.get(declared.value()));
    }
    if (find(PlainText.class, parameterAnnotations) != null) {
      return value -> {
        String text = WireText.of(value);
        WireText.requirePaired("body", text);
        return RequestBody.create(text.getBytes(StandardCharsets.UTF_8), TEXT);
      };
    }
    return jsonBody(moshi.adapter(type));
  }

  private static <T> Converter<T, RequestBody> jsonBody(JsonAdapter<T> adapter) {
    return value -> RequestJson.body(adapter, value, JSON);
  }

  @Override
  public @Nullable Converter<ResponseBody, ?> responseBodyConverter(
      Type type, Annotation[] annotations, Retrofit retrofit) {
    if (type == String.class && find(PlainText.class, annotations) != null) {
      return (Converter<ResponseBody, String>) ResponseBody::string;
    }
    return json.responseBodyConverter(type, annotations, retrofit);
  }

  @Override
  public @Nullable Converter<?, String> stringConverter(
      Type type, Annotation[] annotations, Retrofit retrofit) {
    CookieName cookie = find(CookieName.class, annotations);
    Converter<Object, String> text = text(type, annotations);
    String name = name(cookie, annotations);
    CookieName plainCookie = find(Styled.class, annotations) == null ? cookie : null;
    return value -> {
      String converted = text.convert(value);
      if (converted == null) {
        return null;
      }
      // A percent-encoded text is checked in its original form.
      WireText.requirePaired(name, value instanceof Delimited ? value.toString() : converted);
      return plainCookie == null
          ? converted
          : plainCookie.value() + "=" + WireText.cookieEncoded(converted);
    };
  }

  private static String name(@Nullable CookieName cookie, Annotation[] annotations) {
    if (cookie != null) {
      return cookie.value();
    }
    for (Annotation annotation : annotations) {
      if (annotation instanceof Query query) {
        return query.value();
      }
      if (annotation instanceof Path path) {
        return path.value();
      }
      if (annotation instanceof Header header) {
        return header.value();
      }
    }
    return "parameter";
  }

  private Converter<Object, String> text(Type type, Annotation[] annotations) {
    Class<?> raw = getRawType(type);
    if (find(JsonEncoded.class, annotations) != null) {
      return json(type, raw);
    }
    Styled styled = find(Styled.class, annotations);
    if (styled != null) {
      return styled(styled, annotations);
    }
    if (FormFields.class.isAssignableFrom(raw) && find(Header.class, annotations) != null) {
      return value -> Cookies.of((FormFields) value);
    }
    if (Delimited.class.isAssignableFrom(raw)) {
      ItemDelimiter joined = find(ItemDelimiter.class, annotations);
      if (joined != null) {
        return value -> ((Delimited<?>) value).encoded(joined.value());
      }
      return isEncoded(annotations) ? value -> ((Delimited<?>) value).encoded() : Object::toString;
    }
    return WireText::of;
  }

  private Converter<Object, String> json(Type type, Class<?> raw) {
    if (raw != JsonParameter.class) {
      return moshi.adapter(type)::toJson;
    }
    Type inner = getParameterUpperBound(0, (ParameterizedType) type);
    return value -> moshi.adapter(inner).toJson(((JsonParameter<?>) value).value());
  }

  private static Converter<Object, String> styled(Styled styled, Annotation[] annotations) {
    CookieName cookie = find(CookieName.class, annotations);
    if (cookie != null) {
      return value -> Cookies.of(cookie.value(), value, styled.explode());
    }
    String name = name(null, annotations);
    UnaryOperator<String> encode =
        styled.allowReserved()
            ? WireText::keepingReserved
            : isEncoded(annotations) ? WireText::percentEncoded : UnaryOperator.identity();
    ParameterSerializer serializer =
        new ParameterSerializer(
            styled,
            text -> {
              WireText.requirePaired(name, text);
              return encode.apply(text);
            });
    return find(Path.class, annotations) == null
        ? serializer::of
        : value -> segment(name, serializer.of(value));
  }

  /** Rejects an empty path segment, because two slashes in a row are a different path. */
  private static String segment(String name, String text) {
    if (text.isEmpty()) {
      throw new IllegalArgumentException(
          name + ": empty in the path (expected: a text, or a list or object that is not empty)");
    }
    return text;
  }

  private static boolean isEncoded(Annotation[] annotations) {
    Query query = find(Query.class, annotations);
    Path path = find(Path.class, annotations);
    return query != null && query.encoded() || path != null && path.encoded();
  }

  private static <A extends Annotation> @Nullable A find(Class<A> type, Annotation[] annotations) {
    for (Annotation annotation : annotations) {
      if (type.isInstance(annotation)) {
        return type.cast(annotation);
      }
    }
    return null;
  }
}
