package io.streamwire.client.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamwire.support.RawServer;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Files that are larger than the heap: 16 MiB each way through one of 12 MiB by default, 2 GiB with
 * {@code mvn -Pfiles}.
 */
class LargeFilesIT {

  private static final int MEBIBYTE = 1024 * 1024;

  @Test
  void filesDoNotPassThroughMemory(@TempDir Path folder) throws Exception {
    long bytes = Long.getLong("files.mebibytes", 16) * MEBIBYTE;
    AtomicLong received = new AtomicLong();
    try (RawServer server =
        RawServer.start(
            connection -> {
              while (true) {
                if (connection.head().startsWith("POST")) {
                  byte[] piece = new byte[MEBIBYTE];
                  for (long got = 0; got < bytes; ) {
                    int read = connection.in().read(piece);
                    assertThat(read).isPositive();
                    got += read;
                    received.addAndGet(read);
                  }
                  connection.send(RawServer.json(200, "{\"id\":\"i\"}"));
                } else {
                  connection.send("HTTP/1.1 200 OK\r\nContent-Length: " + bytes + "\r\n\r\n");
                  for (long sent = 0; sent < bytes; sent += MEBIBYTE) {
                    connection.send(new byte[MEBIBYTE]);
                  }
                }
              }
            })) {
      Process program =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-Xmx12m",
                  "-cp",
                  System.getProperty(
                      "surefire.test.class.path", System.getProperty("java.class.path")),
                  LargeFilesRun.class.getName(),
                  server.url(),
                  folder.toString(),
                  Long.toString(bytes))
              .inheritIO()
              .start();

      assertThat(program.waitFor()).isZero();
    }
    assertThat(received).hasValue(bytes);
    assertThat(folder.resolve("saved")).hasSize(bytes);
  }
}
