package io.streamwire.codegen;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions.Style;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import io.streamwire.support.ClassPath;
import io.streamwire.support.Compilation;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * Java that our templates made of a contract, in this process; compiled when a class of it is first
 * asked for.
 *
 * <p>A test adds the code that uses what was generated as one more source, so that it meets the
 * compiler and not reflection.
 */
final class GeneratedCode {

  /** Outside our own packages, or the parent's classes would hide the generated ones. */
  static final String PACKAGE = "generated";

  /** The client's name, as in our own build. */
  static final String CLIENT = "SignalWireClient";

  private final Path sources;
  private final Path classes;
  private @Nullable ClassLoader loader;

  private GeneratedCode(Path folder) {
    this.sources = folder.resolve("sources");
    this.classes = folder.resolve("classes");
  }

  /** Generates into an empty folder, below the package {@link #PACKAGE}. */
  static GeneratedCode of(Path contract, Path folder) throws IOException {
    return of(contract, folder, PACKAGE);
  }

  /** Generates from the text of a contract. */
  static GeneratedCode of(String contract, Path folder) throws IOException {
    return of(Files.writeString(folder.resolve("contract.yaml"), contract), folder, PACKAGE);
  }

  /** Generates below a package of choice, whose {@code api} and {@code model} the code goes to. */
  static GeneratedCode of(Path contract, Path folder, String packageName) throws IOException {
    GeneratedCode code = new GeneratedCode(folder);
    Generation.of(contract, code.sources)
        .requiringOperationIds()
        .intoPackage(packageName)
        .withClient(CLIENT)
        .run();
    code.format();
    return code;
  }

  /** As the build formats them: a golden is what a reader of the generated code sees. */
  private void format() throws IOException {
    Formatter formatter = new Formatter();
    for (Path file : Compilation.files(root())) {
      try {
        String text = formatter.formatSource(Files.readString(file));
        text = RemoveUnusedImports.removeUnusedImports(text);
        Files.writeString(file, ImportOrderer.reorderImports(text, Style.GOOGLE));
      } catch (FormatterException e) {
        throw new AssertionError(file + " is not Java:\n" + Files.readString(file), e);
      }
    }
  }

  /** Returns the text of each source file by its path below the source root. */
  SortedMap<String, String> sources() throws IOException {
    return Golden.read(root());
  }

  /** Adds a class of the test's own, in {@link #PACKAGE}; to be called before the first load. */
  GeneratedCode with(String simpleName, String source) throws IOException {
    Path file = root().resolve(PACKAGE).resolve(simpleName + ".java");
    Files.createDirectories(file.getParent());
    Files.writeString(file, source);
    return this;
  }

  /**
   * Compiles all sources, every lint a mistake, with nothing but the run time on the class path.
   */
  GeneratedCode compile() throws IOException {
    if (loader == null) {
      Compilation.of(root(), classes, ClassPath.RUN_TIME).orThrow();
      URL[] root = {classes.toUri().toURL()};
      loader = new URLClassLoader(root, GeneratedCode.class.getClassLoader());
    }
    return this;
  }

  /** Loads a class by its name below {@link #PACKAGE}, for example {@code model.Pet}. */
  Class<?> load(String name) throws IOException, ClassNotFoundException {
    compile();
    return Class.forName(PACKAGE + "." + name, true, loader);
  }

  private Path root() {
    return sources.resolve("src/main/java");
  }
}
