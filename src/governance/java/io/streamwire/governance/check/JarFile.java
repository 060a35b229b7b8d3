package io.streamwire.governance.check;

import io.streamwire.governance.CannotRunException;
import io.streamwire.governance.api.JavaApiDiff;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A jar as its file's name tells it. */
final class JarFile {

  private static final Pattern NAME = Pattern.compile("(.*?)(-(\\d+\\.\\d+\\.\\d+)[^/]*)?\\.jar");

  private JarFile() {}

  /** Reads a jar; its version is that of its name, or else the one given. */
  static JavaApiDiff.Archive archive(Path jar, String version) throws IOException {
    Matcher name = NAME.matcher(String.valueOf(jar.getFileName()));
    if (!Files.isRegularFile(jar) || !name.matches()) {
      throw new CannotRunException(jar + ": no such file (expected: a jar)");
    }
    String stated = name.group(3) == null ? version : name.group(3);
    if (stated.isEmpty()) {
      throw new CannotRunException(
          jar + ": of which version? (expected: a name such as sdk-1.4.0.jar)");
    }
    return JavaApiDiff.Archive.of(name.group(1), stated, Files.readAllBytes(jar));
  }
}
