package io.streamwire.codegen;

import java.io.File;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import okhttp3.OkHttpClient;

/** The class path that generated code is compiled and run with: ours. */
final class ClassPath {

  private ClassPath() {}

  /**
   * Surefire states the class path in a property, a plugin that runs a main class in its loader.
   */
  static String text() {
    Set<String> entries = new LinkedHashSet<>();
    ClassLoader loader = OkHttpClient.class.getClassLoader();
    if (loader instanceof URLClassLoader urls) {
      for (URL url : urls.getURLs()) {
        entries.add(Path.of(URI.create(url.toString())).toString());
      }
    }
    entries.addAll(
        List.of(
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                .split(File.pathSeparator)));
    return String.join(File.pathSeparator, new ArrayList<>(entries));
  }
}
