package io.streamwire.governance.tool;

import io.streamwire.governance.StreamsContract;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Prism, a mock server that responds according to the contract. It shares no code with the other
 * validators of our requests.
 */
final class Prism implements AutoCloseable {

  private static final Path CLI = Path.of("node_modules/@stoplight/prism-cli/dist/index.js");
  private static final Pattern LISTENING = Pattern.compile("listening on (http://\\S+)");

  private final Process process;
  private final CompletableFuture<String> address = new CompletableFuture<>();

  /** Starts Prism on a free port, and waits until it listens. */
  Prism() throws Exception {
    process =
        new ProcessBuilder(
                "node",
                CLI.toString(),
                "mock",
                "--host=127.0.0.1",
                "--port=0",
                "--errors",
                StreamsContract.FILE.getFileName().toString())
            .directory(StreamsContract.FOLDER.toFile())
            .redirectErrorStream(true)
            .start();
    Thread reader = new Thread(this::read, "prism");
    reader.setDaemon(true);
    reader.start();
    try {
      address.get(1, TimeUnit.MINUTES);
    } catch (Exception silent) {
      close();
      throw silent;
    }
  }

  static boolean isInstalled() {
    return StreamsContract.REDOCLY.isInstalled()
        && Files.exists(StreamsContract.FOLDER.resolve(CLI));
  }

  String address() {
    return address.join();
  }

  /** Reads all output, because a process blocks if its output is not read. */
  private void read() {
    StringBuilder output = new StringBuilder();
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        output.append(line).append('\n');
        Matcher listening = LISTENING.matcher(line);
        if (listening.find()) {
          address.complete(listening.group(1));
        }
      }
      address.completeExceptionally(new IOException("Prism does not listen: " + output));
    } catch (IOException broken) {
      address.completeExceptionally(broken);
    }
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly().onExit().join();
  }
}
