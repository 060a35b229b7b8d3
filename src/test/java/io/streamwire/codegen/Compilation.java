package io.streamwire.codegen;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** What javac said of generated sources, with every lint switched on. */
record Compilation(boolean succeeded, int warnings, List<String> problems) {

  static final Compilation NONE = new Compilation(false, 0, List.of());

  static Compilation of(Path sources, Path classes) throws IOException {
    Files.createDirectories(classes);
    Files.createDirectories(sources); // a contract may describe nothing
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
    try (StandardJavaFileManager manager =
            compiler.getStandardFileManager(found, Locale.ROOT, StandardCharsets.UTF_8);
        Stream<Path> files = Files.walk(sources)) {
      List<Path> java = files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
      if (java.isEmpty()) {
        return new Compilation(true, 0, List.of());
      }
      List<String> options =
          List.of(
              "-Xlint:all",
              "-proc:none",
              "-Xmaxerrs",
              "10000",
              "--release",
              "17",
              "-d",
              classes.toString(),
              "-classpath",
              ClassPath.text());
      boolean succeeded =
          compiler
              .getTask(
                  null, manager, found, options, null, manager.getJavaFileObjectsFromPaths(java))
              .call();
      return new Compilation(succeeded, count(found, false), problems(found));
    }
  }

  private static int count(DiagnosticCollector<?> found, boolean errors) {
    return (int)
        found.getDiagnostics().stream()
            .filter(d -> (d.getKind() == Diagnostic.Kind.ERROR) == errors)
            .count();
  }

  private static List<String> problems(DiagnosticCollector<JavaFileObject> found) {
    List<String> problems = new ArrayList<>();
    for (Diagnostic<? extends JavaFileObject> diagnostic : found.getDiagnostics()) {
      String file = diagnostic.getSource() == null ? "" : diagnostic.getSource().getName();
      problems.add(
          diagnostic.getKind()
              + " "
              + file
              + ":"
              + diagnostic.getLineNumber()
              + " "
              + diagnostic.getMessage(Locale.ROOT).replace('\n', ' '));
    }
    return problems.size() > 12 ? problems.subList(0, 12) : problems;
  }
}
