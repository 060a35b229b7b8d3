package io.streamwire.bench;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Class paths of jars alone: class data sharing takes nothing from folders, and users have jars.
 */
final class JarPath {

  private static final Pattern SOURCE = Pattern.compile(" source: file:(.*\\.jar)$");

  private final List<String> jars;

  private JarPath(List<String> jars) {
    this.jars = jars;
  }

  /** Returns this JVM's class path, its folders packed. */
  static JarPath packed(Path folder) throws IOException {
    List<String> jars = new ArrayList<>();
    for (String entry : JvmCommand.classPath().split(File.pathSeparator)) {
      Path path = Path.of(entry);
      if (Files.isDirectory(path)) {
        path = pack(path, folder.resolve(jars.size() + ".jar"));
      }
      jars.add(path.toString());
    }
    return new JarPath(jars);
  }

  /**
   * Returns what a run took classes from, in the same order. Each client gets this path: on the
   * whole one, whoever stands last has the jars of all others opened first.
   */
  JarPath usedIn(List<String> classLoadLog) {
    List<String> used =
        classLoadLog.stream()
            .map(SOURCE::matcher)
            .filter(Matcher::find)
            .map(source -> source.group(1))
            .distinct()
            .toList();
    return new JarPath(jars.stream().filter(used::contains).toList());
  }

  @Override
  public String toString() {
    return String.join(File.pathSeparator, jars);
  }

  static Path pack(Path classes, Path jar) throws IOException {
    try (Stream<Path> walk = Files.walk(classes);
        OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file)) {
      for (Path path : walk.filter(Files::isRegularFile).toList()) {
        out.putNextEntry(new JarEntry(classes.relativize(path).toString().replace('\\', '/')));
        Files.copy(path, out);
      }
    }
    return jar;
  }
}
