package io.streamwire.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * CPU time of a whole process, user and system, taken by bash after its end: what the process could
 * ask about itself comes in steps of 10 ms or loads classes to answer, and misses its own end.
 */
final class ProcessCpuTime {

  private static final String SCRIPT = "TIMEFORMAT='cpu %3U %3S'; time \"$@\" || echo failed >&2";

  private ProcessCpuTime() {}

  /** Runs a command to its end; returns milliseconds. */
  static double of(List<String> command) throws IOException {
    List<String> timed = new ArrayList<>(List.of("bash", "-c", SCRIPT, "bash"));
    timed.addAll(command);
    ProcessBuilder builder = new ProcessBuilder(timed).redirectErrorStream(true);
    builder.environment().put("LC_ALL", "C"); // a point, not a comma
    String output;
    Process process = builder.start();
    try (var out = process.getInputStream()) {
      output = new String(out.readAllBytes(), StandardCharsets.UTF_8);
    }
    String[] words = output.trim().split("\\s+");
    int last = words.length - 1;
    if (last < 2 || !words[last - 2].equals("cpu") || output.contains("failed")) {
      throw new IOException(command + ": " + output);
    }
    return 1000 * (Double.parseDouble(words[last - 1]) + Double.parseDouble(words[last]));
  }
}
