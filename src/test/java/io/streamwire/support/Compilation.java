package io.streamwire.support;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The diagnostics of javac, with every lint enabled. */
public record Compilation(boolean succeeded, int warnings, List<String> problems) {

  public static final Compilation NONE = new Compilation(false, 0, List.of());

  private static final int MAX_ERRORS = 10_000;

  /** Compiles all sources below a folder. */
  public static Compilation of(Path sources, Path classes, String classPath) throws IOException {
    Files.createDirectories(classes);
    Files.createDirectories(sources); // a contract may describe nothing
    List<Path> java = files(sources);
    if (java.isEmpty()) {
      return new Compilation(true, 0, List.of());
    }
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
    try (StandardJavaFileManager manager =
        compiler.getStandardFileManager(found, Locale.ROOT, StandardCharsets.UTF_8)) {
      List<String> options =
          List.of(
              "-Xlint:all",
              "-proc:none",
              "-Xmaxerrs",
              String.valueOf(MAX_ERRORS),
              "--release",
              "17",
              "-d",
              classes.toString(),
              "-classpath",
              classPath);
      var units = manager.getJavaFileObjectsFromPaths(java);
      boolean succeeded = compiler.getTask(null, manager, found, options, null, units).call();
      int warnings =
          (int)
              found.getDiagnostics().stream()
                  .filter(diagnostic -> diagnostic.getKind() != Diagnostic.Kind.ERROR)
                  .count();
      return new Compilation(succeeded, warnings, problems(found));
    }
  }

  /** Returns the Java files below a folder, in order. */
  public static List<Path> files(Path sources) throws IOException {
    try (Stream<Path> files = Files.walk(sources)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }

  /**
   * Asserts that javac reported nothing.
   *
   * @throws AssertionError with its messages
   */
  public void orThrow() {
    if (!succeeded || warnings > 0) {
      throw new AssertionError("javac reported problems:\n" + String.join("\n", problems));
    }
  }

  private static List<String> problems(DiagnosticCollector<JavaFileObject> found) {
    return found.getDiagnostics().stream()
        .limit(12)
        .map(
            diagnostic ->
                diagnostic.getKind()
                    + " "
                    + (diagnostic.getSource() == null ? "" : diagnostic.getSource().getName())
                    + ":"
                    + diagnostic.getLineNumber()
                    + " "
                    + diagnostic.getMessage(Locale.ROOT).replace('\n', ' '))
        .toList();
  }
}
