package io.streamwire.codegen.judge;

import com.fasterxml.jackson.databind.JsonNode;
import com.squareup.moshi.JsonClass;
import io.streamwire.wire.FormFields;
import io.streamwire.wire.MultipartFields;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;
import retrofit2.http.Headers;

/** Which content of a contract a generated method sends. */
final class BodyKinds {

  private BodyKinds() {}

  /** Returns the media type that an interface method states itself. */
  static @Nullable String stated(Method api) {
    Headers headers = api.getAnnotation(Headers.class);
    if (headers != null) {
      for (String header : headers.value()) {
        if (header.startsWith("Content-Type: ")) {
          return header.substring("Content-Type: ".length());
        }
      }
    }
    return null;
  }

  static String of(Type type, boolean form) {
    if (type == RequestBody.class) {
      return "raw";
    }
    if (type instanceof Class<?> raw) {
      if (MultipartFields.class.isAssignableFrom(raw)) {
        return "multipart";
      }
      if (FormFields.class.isAssignableFrom(raw)
          && (form || !raw.isInterface() && !raw.isAnnotationPresent(JsonClass.class))) {
        return "form";
      }
    }
    return form ? "form" : "json";
  }

  static boolean isOf(String kind, String mediaType, JsonNode media) {
    String plain = mediaType.split(";")[0].strip();
    boolean binary = media.path("schema").path("format").asText().equals("binary");
    return switch (kind) {
      case "multipart" -> plain.startsWith("multipart/");
      case "form" -> plain.equals("application/x-www-form-urlencoded");
      case "json" -> plain.contains("json") || plain.startsWith("text/") || plain.contains("*");
      default -> binary || !plain.contains("json") && !plain.startsWith("multipart/");
    };
  }
}
