package io.streamwire.client.core;

import io.streamwire.client.Download;
import io.streamwire.client.RequestOptions;
import io.streamwire.client.Upload;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** Sends a file and saves a reply, in a program of its own whose heap is small. */
final class LargeFilesRun {

  private LargeFilesRun() {}

  /** Takes the URL of the server, a folder, and how many bytes to move each way. */
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[1]);
    long bytes = Long.parseLong(arguments[2]);
    RequestOptions patient = RequestOptions.builder().timeout(Duration.ofHours(1)).build();
    try (ShopClient client = ShopClient.builder().baseUrl(arguments[0]).build()) {
      Path sent = folder.resolve("sent");
      try (RandomAccessFile sparse = new RandomAccessFile(sent.toFile(), "rw")) {
        sparse.setLength(bytes);
      }
      client.core.execute(client.api.post(Upload.of(sent, null)), patient);
      Files.delete(sent);
      long size =
          Download.of(options -> client.core.execute(client.api.stream(), options).body())
              .saveTo(folder.resolve("saved"));
      if (size != bytes) {
        throw new AssertionError(size + " bytes were saved and not " + bytes);
      }
    }
  }
}
