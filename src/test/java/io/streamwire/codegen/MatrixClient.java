package io.streamwire.codegen;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.streamwire.codegen.MatrixContract.Row;
import io.streamwire.wire.FilePart;
import io.streamwire.wire.WireConverterFactory;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.List;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import retrofit2.Retrofit;

/** The generated client of the matrix, called by the names that its generator gives. */
final class MatrixClient {

  private final Object client;
  private final Retrofit values =
      new Retrofit.Builder()
          .baseUrl("http://localhost/")
          .addConverterFactory(WireConverterFactory.create())
          .build();

  MatrixClient(GeneratedCode code, String baseUrl) throws Exception {
    Object builder = code.load(GeneratedCode.CLIENT).getMethod("builder").invoke(null);
    builder = builder.getClass().getMethod("baseUrl", String.class).invoke(builder, baseUrl);
    client = builder.getClass().getMethod("build").invoke(builder);
  }

  /** Makes the Java value of a row and sends it. */
  void send(Row row) throws Exception {
    Object resource = client.getClass().getMethod(row.place()).invoke(client);
    String name = row.operation();
    for (Method method : resource.getClass().getMethods()) {
      if (method.getName().equals(name) && method.getParameterCount() == 1) {
        Type type = method.getGenericParameterTypes()[0];
        if (!row.place().equals("path") && !isHolder(type)) {
          continue; // the options of a call without anything else
        }
        Object argument = row.place().equals("path") ? value(type, row) : holder(type, row);
        invoke(method, resource, argument);
        return;
      }
    }
    throw new AssertionError("no method " + name);
  }

  private static boolean isHolder(Type type) {
    String name = ((Class<?>) type).getSimpleName();
    return name.endsWith("Params") || name.endsWith("Request");
  }

  /** The parameters of an operation, or its form, with the value in it. */
  private Object holder(Type type, Row row) throws Exception {
    Object builder = ((Class<?>) type).getMethod("builder").invoke(null);
    for (Method setter : builder.getClass().getMethods()) {
      if (setter.getName().equals("color")) {
        setter.invoke(builder, value(setter.getGenericParameterTypes()[0], row));
      }
    }
    return builder.getClass().getMethod("build").invoke(builder);
  }

  private @Nullable Object value(Type type, Row row) throws IOException {
    if (row.value().equals("null")) {
      return null;
    }
    if (type == FilePart.class) {
      return FilePart.of("f", row.value().replace("\"", "").getBytes(UTF_8), null);
    }
    if (type.getTypeName().equals("java.util.List<" + FilePart.class.getName() + ">")) {
      FilePart file = FilePart.of("f", "FILE".getBytes(UTF_8), null);
      return List.of(file, file);
    }
    return values
        .responseBodyConverter(type, new Annotation[0])
        .convert(ResponseBody.create(row.value(), null));
  }

  private static void invoke(Method method, Object target, Object argument) throws Exception {
    try {
      method.invoke(target, argument);
    } catch (InvocationTargetException failed) {
      throw failed.getCause() instanceof Exception cause ? cause : failed;
    }
  }
}
