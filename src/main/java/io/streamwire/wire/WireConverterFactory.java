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
 * Teaches Retrofit what generated interfaces send and receive: JSON, forms, multipart bodies, plain
 * text, and the spelling of values in paths, queries, headers and cookies.
 *
 * <p>The one converter factory that a generated interface needs. Immutable and thread-safe.
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

  /** Returns a factory with a {@code Moshi} of its own. */
  public static WireConverterFactory create() {
    return create(new Moshi.Builder().build());
  }

  /**
   * Returns a factory that asks the given {@code Moshi} first, and then the adapters of {@link
   * Json} for types that Moshi itself does not know, such as dates, or would read inexactly, such
   * as free-form JSON.
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
      MultipartType stated = find(MultipartType.class, parameterAnnotations);
      return (Converter<MultipartFields, RequestBody>)
          parts ->
              stated == null
                  ? MultipartWriter.body(parts, moshi)
                  : MultipartWriter.body(parts, moshi, MediaType.get(stated.value()));
    }
    if (find(PlainText.class, parameterAnnotations) != null) {
      return value -> {
        String text = WireText.of(value);
        WireText.requirePaired("The body", text);
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
    CookieName named = find(Styled.class, annotations) == null ? cookie : null;
    return value -> {
      String spelled = text.convert(value);
      if (spelled == null) {
        return null;
      }
      // What is percent-encoded already is checked as it was before.
      WireText.requirePaired(name, value instanceof Delimited ? value.toString() : spelled);
      return named == null ? spelled : named.value() + "=" + WireText.cookieEncoded(spelled);
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
    return "A parameter";
  }

  private Converter<Object, String> text(Type type, Annotation[] annotations) {
    Class<?> raw = getRawType(type);
    if (find(JsonEncoded.class, annotations) != null) {
      return json(type, raw);
    }
    Styled spelled = find(Styled.class, annotations);
    if (spelled != null) {
      return spelled(spelled, annotations);
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

  private static Converter<Object, String> spelled(Styled spelled, Annotation[] annotations) {
    CookieName cookie = find(CookieName.class, annotations);
    if (cookie != null) {
      return value -> Cookies.of(cookie.value(), value, spelled.explode());
    }
    String name = name(null, annotations);
    UnaryOperator<String> encode =
        spelled.allowReserved()
            ? WireText::keepingReserved
            : isEncoded(annotations) ? WireText::percentEncoded : UnaryOperator.identity();
    ParameterSerializer spelling =
        new ParameterSerializer(
            spelled,
            text -> {
              WireText.requirePaired(name, text);
              return encode.apply(text);
            });
    return find(Path.class, annotations) == null
        ? spelling::of
        : value -> segment(name, spelling.of(value));
  }

  /** Two slashes in a row are another path. */
  private static String segment(String name, String text) {
    if (text.isEmpty()) {
      throw new IllegalArgumentException(
          name
              + ": nothing to put into the path (expected: a text, or a list or object with something in it)");
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
