package io.streamwire.codegen;

import com.squareup.moshi.Moshi;
import io.streamwire.wire.FormFields;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import kotlin.Unit;
import okhttp3.OkHttpClient;
import okio.ByteString;
import org.jspecify.annotations.NullMarked;
import retrofit2.Retrofit;
import retrofit2.converter.moshi.MoshiConverterFactory;

/**
 * The compiler as strict as our build's, on the class path of a team that has our run time only.
 */
final class Javac {

  private static final String RUN_TIME =
      Stream.of(
              FormFields.class,
              Retrofit.class,
              MoshiConverterFactory.class,
              Moshi.class,
              OkHttpClient.class,
              ByteString.class,
              Unit.class,
              NullMarked.class)
          .map(Javac::home)
          .collect(Collectors.joining(File.pathSeparator));

  private Javac() {}

  /**
   * Compiles the files, every lint a mistake.
   *
   * @throws AssertionError if the compiler says anything, with its words
   */
  static void compile(List<Path> files, Path classes) throws IOException {
    Files.createDirectories(classes);
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
    try (StandardJavaFileManager manager =
        compiler.getStandardFileManager(found, Locale.ROOT, StandardCharsets.UTF_8)) {
      List<String> options =
          List.of(
              "-Xlint:all",
              "-Werror",
              "-proc:none",
              "--release",
              "17", //
              "-d",
              classes.toString(),
              "-classpath",
              RUN_TIME);
      Iterable<? extends JavaFileObject> sources = manager.getJavaFileObjectsFromPaths(files);
      compiler.getTask(null, manager, found, options, null, sources).call();
    }
    if (!found.getDiagnostics().isEmpty()) {
      throw new AssertionError(
          found.getDiagnostics().stream()
              .map(Object::toString)
              .collect(Collectors.joining("\n", "The generated code does not compile:\n", "")));
    }
  }

  private static String home(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
    } catch (java.net.URISyntaxException e) {
      throw new AssertionError(e);
    }
  }
}
