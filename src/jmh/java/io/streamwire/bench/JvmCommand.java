package io.streamwire.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** How to start another JVM like this one. */
final class JvmCommand {

  private JvmCommand() {}

  static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  static String classPath() {
    return System.getProperty("java.class.path");
  }

  /** Runs a class in a JVM of its own to its end; returns the numbers in what it prints last. */
  static long[] figures(List<String> options, Class<?> main, List<String> arguments)
      throws IOException {
    List<String> command = new ArrayList<>(List.of(java()));
    command.addAll(options);
    command.add(main.getName());
    command.addAll(arguments);
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    try (BufferedReader out =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.US_ASCII))) {
      List<String> lines = out.lines().toList();
      if (process.waitFor() != 0 || lines.isEmpty()) {
        throw new IOException(main.getSimpleName() + " " + arguments + " failed: " + lines);
      }
      return Arrays.stream(lines.get(lines.size() - 1).split(" "))
          .mapToLong(Long::parseLong)
          .toArray();
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }
}
