package io.streamwire.codegen.judge;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import okhttp3.OkHttpClient;

/** A built client with dummy credentials, and its resources by their classes. */
final class Subject {

  private final Map<Class<?>, Object> resources = new HashMap<>();

  Subject(Class<?> client, RawContract contract, String baseUrl) {
    Object builder = Reflection.call(client, "builder");
    Class<?> type = builder.getClass();
    Set<String> variables = new HashSet<>();
    for (var server : contract.root().path("servers")) {
      server
          .path("variables")
          .fieldNames()
          .forEachRemaining(n -> variables.add(JavaValues.plain(n)));
    }
    for (Method method : type.getDeclaredMethods()) {
      boolean isPublic = Modifier.isPublic(method.getModifiers());
      if (isPublic
          && !method.isBridge()
          && !variables.contains(JavaValues.plain(method.getName()))) {
        credential(builder, method);
      }
    }
    call(builder, "baseUrl", String.class, baseUrl);
    if (SecurityJudge.needsTransport(contract)) {
      call(builder, "okHttpClient", OkHttpClient.class, new OkHttpClient());
    }
    Object built = Reflection.call(builder, "build");
    for (Method method : client.getMethods()) {
      String home = method.getReturnType().getPackageName();
      if (method.getParameterCount() == 0
          && home.equals(client.getPackageName())
          && !Modifier.isStatic(method.getModifiers())) {
        resources.put(method.getReturnType(), Reflection.call(built, method));
      }
    }
  }

  /** Gives a credential a value; client credentials only where there is no token to give. */
  private static void credential(Object builder, Method method) {
    Class<?>[] types = method.getParameterTypes();
    boolean texts = types.length > 0;
    for (Class<?> type : types) {
      texts &= type == String.class;
    }
    if (!texts || method.getName().endsWith("ClientCredentials")) {
      return;
    }
    Object[] values = new Object[types.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = "dummy-" + JavaValues.plain(method.getName()) + i;
    }
    Reflection.call(builder, method, values);
  }

  private static void call(Object builder, String name, Class<?> type, Object value) {
    try {
      Reflection.call(builder, builder.getClass().getMethod(name, type), value);
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(e);
    }
  }

  Object resource(Class<?> type) {
    Object resource = resources.get(type);
    if (resource == null) {
      throw new NotCallable("the client has no accessor of " + type.getSimpleName());
    }
    return resource;
  }
}
