package io.streamwire.codegen.judge;

import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import retrofit2.http.DELETE;
import retrofit2.http.GET;
import retrofit2.http.HEAD;
import retrofit2.http.HTTP;
import retrofit2.http.OPTIONS;
import retrofit2.http.PATCH;
import retrofit2.http.POST;
import retrofit2.http.PUT;

/** The compiled classes of a generated client. */
final class GeneratedClient implements AutoCloseable {

  private final String basePackage;
  private final Path classes;
  private final URLClassLoader loader;

  GeneratedClient(Path classes, String basePackage) {
    this.basePackage = basePackage;
    this.classes = classes;
    try {
      this.loader =
          new URLClassLoader(
              new URL[] {classes.toUri().toURL()}, GeneratedClient.class.getClassLoader());
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** A method of a Retrofit interface, and the public ones of a resource that stand for it. */
  record Operation(String key, String path, Method api, List<Method> methods) {

    /** The one that takes all there is. */
    Method fullest() {
      return methods.get(methods.size() - 1);
    }

    /** The one that leaves out what can be left out. */
    Method barest() {
      return methods.get(0);
    }
  }

  /** Returns the operations that a user can call. */
  List<Operation> operations() throws IOException {
    List<Operation> operations = new ArrayList<>();
    for (Class<?> resource : types("")) {
      Class<?> api = apiOf(resource);
      if (api != null && !resource.isInterface()) {
        for (Method method : api.getDeclaredMethods()) {
          add(resource, method, operations);
        }
      }
    }
    return operations;
  }

  private static void add(Class<?> resource, Method method, List<Operation> operations) {
    List<Method> plain =
        Stream.of(resource.getDeclaredMethods())
            .filter(candidate -> candidate.getName().equals(method.getName()))
            .filter(candidate -> Modifier.isPublic(candidate.getModifiers()))
            .filter(candidate -> !takesOptions(candidate))
            .sorted(Comparator.comparingInt(Method::getParameterCount))
            .toList();
    if (plain.isEmpty()) {
      return; // reached through the method of another name that leaves the body out
    }
    for (Annotation annotation : method.getAnnotations()) {
      String[] request = request(annotation);
      if (request != null) {
        String key = PathKey.ofInterface(request[0], request[1]);
        operations.add(new Operation(key, request[1], method, plain));
      }
    }
  }

  private static boolean takesOptions(Method method) {
    Class<?>[] types = method.getParameterTypes();
    return types.length > 0 && types[types.length - 1].getSimpleName().equals("RequestOptions");
  }

  private static String @Nullable [] request(Annotation annotation) {
    if (annotation instanceof GET get) {
      return new String[] {"GET", get.value()};
    }
    if (annotation instanceof POST post) {
      return new String[] {"POST", post.value()};
    }
    if (annotation instanceof PUT put) {
      return new String[] {"PUT", put.value()};
    }
    if (annotation instanceof PATCH patch) {
      return new String[] {"PATCH", patch.value()};
    }
    if (annotation instanceof DELETE delete) {
      return new String[] {"DELETE", delete.value()};
    }
    if (annotation instanceof HEAD head) {
      return new String[] {"HEAD", head.value()};
    }
    if (annotation instanceof OPTIONS options) {
      return new String[] {"OPTIONS", options.value()};
    }
    return annotation instanceof HTTP http ? new String[] {http.method(), http.path()} : null;
  }

  private static @Nullable Class<?> apiOf(Class<?> resource) {
    for (Field field : resource.getDeclaredFields()) {
      if (field.getName().equals("api") && field.getType().isInterface()) {
        return field.getType();
      }
    }
    return null;
  }

  /** Returns the client's class. */
  Class<?> client() throws IOException {
    for (Class<?> type : types("")) {
      if (AutoCloseable.class.isAssignableFrom(type) && !type.isMemberClass()) {
        return type;
      }
    }
    throw new NotCallable("there is no client class in " + basePackage);
  }

  /** Returns the classes of the model package. */
  List<Class<?>> models() throws IOException {
    return types("model");
  }

  private List<Class<?>> types(String subPackage) throws IOException {
    List<Class<?>> types = new ArrayList<>();
    Path folder = classes.resolve(basePackage.replace('.', '/')).resolve(subPackage);
    if (!Files.isDirectory(folder)) {
      return types;
    }
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".class")).sorted().toList()) {
        String name = file.getFileName().toString().replace(".class", "");
        if (!name.contains("$")) {
          String home = subPackage.isEmpty() ? basePackage : basePackage + "." + subPackage;
          types.add(loader.loadClass(home + "." + name));
        }
      }
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
    return types;
  }

  @Override
  public void close() throws IOException {
    loader.close();
  }
}
