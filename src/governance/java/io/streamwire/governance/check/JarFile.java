package io.streamwire.governance.check;

import io.streamwire.governance.CannotRunException;
import io.streamwire.governance.api.JavaApiDiff;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a jar, with the version from its file name. */
final class JarFile {

  private static final Pattern NAME = Pattern.compile("(.*?)(-(\\d+\\.\\d+\\.\\d+)[^/]*)?\\.jar");

  private JarFile() {}

  /** Reads a jar. The version in the file name takes precedence over {@code defaultVersion}. */
  static JavaApiDiff.Archive archive(Path jar, String defaultVersion) throws IOException {
    Matcher name = NAME.matcher(String.valueOf(jar.getFileName()));
    if (!Files.isRegularFile(jar) || !name.matches()) {
      throw new CannotRunException(jar + " does not exist (expected: a jar)");
    }
    String version = name.group(3) == null ? defaultVersion : name.group(3);
    if (version.isEmpty()) {
      throw new CannotRunException(
          jar + ": the version is missing (expected: a file name such as sdk-1.4.0.jar)");
    }
    return JavaApiDiff.Archive.of(name.group(1), version, Files.readAllBytes(jar));
  }
}
