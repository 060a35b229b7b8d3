package io.streamwire.codegen.judge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.squareup.moshi.JsonClass;
import io.streamwire.wire.FilePart;
import io.streamwire.wire.FormFields;
import io.streamwire.wire.MultipartFields;
import io.streamwire.wire.WireConverterFactory;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import retrofit2.Converter;
import retrofit2.Retrofit;

/** Turns JSON values into what generated methods take. */
final class JavaValues {

  private final Retrofit retrofit =
      new Retrofit.Builder()
          .baseUrl("http://localhost/")
          .addConverterFactory(WireConverterFactory.create())
          .build();

  /** Makes a value of a type; {@code mediaType} is that of bytes. */
  Object of(Type type, JsonNode value, String mediaType) {
    if (type == RequestBody.class) {
      return RequestBody.create(bytes(value), MediaType.get(mediaType));
    }
    if (type == FilePart.class) {
      return FilePart.of("file.txt", bytes(value), mediaType);
    }
    if (type instanceof ParameterizedType generic
        && value.isArray()
        && hasNoJson(generic.getActualTypeArguments()[0])) {
      List<Object> items = new ArrayList<>();
      value.forEach(item -> items.add(of(generic.getActualTypeArguments()[0], item, mediaType)));
      return items;
    }
    if (type instanceof Class<?> raw && hasNoJson(raw)) {
      return built(raw, (ObjectNode) value, mediaType);
    }
    return decoded(type, value);
  }

  private static byte[] bytes(JsonNode value) {
    String text = value.isTextual() ? value.asText() : value.toString();
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static boolean hasNoJson(Type type) {
    return type == FilePart.class
        || type instanceof Class<?> raw
            && (MultipartFields.class.isAssignableFrom(raw)
                || FormFields.class.isAssignableFrom(raw)
                    && !raw.isInterface()
                    && !raw.isAnnotationPresent(JsonClass.class));
  }

  private Object decoded(Type type, JsonNode value) {
    Converter<ResponseBody, Object> converter =
        retrofit.responseBodyConverter(type, new Annotation[0]);
    try {
      Object decoded = converter.convert(ResponseBody.create(value.toString(), null));
      if (decoded == null) {
        throw new NotCallable("the model reads " + brief(value) + " as null");
      }
      return decoded;
    } catch (IOException | RuntimeException refused) {
      throw new NotCallable(
          "the model does not read a value that fits: "
              + refused.getMessage()
              + " ("
              + brief(value)
              + ")");
    }
  }

  static String brief(JsonNode value) {
    String text = value.toString();
    return text.length() > 200 ? text.substring(0, 200) + "…" : text;
  }

  private Object built(Class<?> type, ObjectNode members, String mediaType) {
    Object builder = Reflection.call(type, "builder");
    for (Map.Entry<String, JsonNode> member : members.properties()) {
      set(builder, setter(builder.getClass(), member.getKey()), member.getValue(), mediaType);
    }
    return Reflection.call(builder, "build");
  }

  void set(Object builder, Method setter, JsonNode value, String mediaType) {
    Object argument = of(setter.getGenericParameterTypes()[0], value, mediaType);
    try {
      setter.invoke(builder, argument);
    } catch (InvocationTargetException refused) {
      throw new NotCallable(setter.getName() + " refuses its value: " + refused.getCause());
    } catch (IllegalAccessException hidden) {
      throw new AssertionError(hidden);
    }
  }

  /** Finds the builder's method for a name of the contract. */
  static Method setter(Class<?> builder, String name) {
    Method found = null;
    for (Method method : builder.getMethods()) {
      if (isSetter(builder, method)) {
        if (plain(method.getName()).equals(plain(name))) {
          return method;
        }
        // A name that Java reserves has a word behind it; another property's name is longer still.
        boolean close = plain(method.getName()).startsWith(plain(name));
        if (close && (found == null || method.getName().length() < found.getName().length())) {
          found = method;
        }
      }
    }
    if (found == null) {
      throw new NotCallable(builder.getName() + " has no method for " + name);
    }
    return found;
  }

  static @Nullable Method exactSetter(Class<?> builder, String methodName) {
    for (Method method : builder.getMethods()) {
      if (isSetter(builder, method) && method.getName().equals(methodName)) {
        return method;
      }
    }
    return null;
  }

  private static boolean isSetter(Class<?> builder, Method method) {
    return method.getParameterCount() == 1
        && !method.isVarArgs()
        && method.getReturnType() == builder
        && !Modifier.isStatic(method.getModifiers());
  }

  static String plain(String name) {
    return name.replaceAll("[^A-Za-z0-9]", "").toLowerCase(Locale.ROOT);
  }
}
