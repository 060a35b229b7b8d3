package io.streamwire.client.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.streamwire.client.Download;
import io.streamwire.client.RequestOptions;
import io.streamwire.client.RetryPolicy;
import io.streamwire.client.Upload;
import io.streamwire.error.BrokenStreamException;
import io.streamwire.error.MalformedResponseException;
import io.streamwire.error.NotFoundException;
import io.streamwire.error.OutcomeUnknownException;
import io.streamwire.error.StreamwireException;
import io.streamwire.support.RawServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import okhttp3.RequestBody;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Uploads and downloads over a real socket: what travels, what is told, what is left of a failure.
 */
@Timeout(60)
class FilesTest {

  private static final String OK = RawServer.json(200, "{\"id\":\"i\"}");

  @TempDir Path folder;

  private static ShopClient client(RawServer server) {
    return ShopClient.builder().baseUrl(server.url()).retryPolicy(RetryPolicy.none()).build();
  }

  private static String head(int length, String... headers) {
    return "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\nContent-Length: "
        + length
        + "\r\n"
        + String.join("", headers)
        + "\r\n";
  }

  private static Download download(ShopClient client) {
    return Download.of(options -> client.core.execute(client.api.stream(), options).body());
  }

  private List<String> left() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private static void upload(ShopClient client, RequestBody body) {
    client.core.execute(client.api.post(body), RequestOptions.none());
  }

  @Test
  void aFileIsSentWithItsLengthAndTypeAndProgress() throws IOException {
    Path file = Files.writeString(folder.resolve("a.txt"), "x".repeat(200_000));
    List<Long> moved = new ArrayList<>();
    try (RawServer server = RawServer.start(RawServer.answering(OK));
        ShopClient client = client(server)) {
      upload(
          client,
          Upload.of(file, "text/plain")
              .onProgress(
                  (bytes, total) -> {
                    assertThat(total).isEqualTo(200_000);
                    moved.add(bytes);
                  }));

      assertThat(server.head())
          .contains("\r\nContent-Type: text/plain\r\n", "\r\nContent-Length: 200000\r\n");
      assertThat(server.body()).hasSize(200_000);
    }
    assertThat(moved).isSorted().hasSizeGreaterThan(3).endsWith(200_000L);
  }

  @Test
  void bytesAndStreamsAreSentToo() {
    try (RawServer server = RawServer.start(RawServer.answering(OK));
        ShopClient client = client(server)) {
      upload(client, Upload.of(new byte[] {65, 66}, null));
      assertThat(server.body()).isEqualTo("AB");
      upload(client, Upload.of(new ByteArrayInputStream(new byte[] {67, 68}), 2, null));
      assertThat(server.body()).isEqualTo("CD");
      assertThat(server.head()).contains("Content-Length: 2");
    }
  }

  @Test
  void aStreamOfUnknownLengthIsSentInChunks() {
    try (RawServer server =
            RawServer.start(
                connection -> {
                  connection.head();
                  assertThat(connection.text(12)).isEqualTo("2\r\nEF\r\n0\r\n\r\n");
                  connection.send(OK);
                });
        ShopClient client = client(server)) {
      upload(client, Upload.of(new ByteArrayInputStream(new byte[] {69, 70}), -1, null));
      assertThat(server.head()).contains("Transfer-Encoding: chunked");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "3, upload: 2 bytes (expected: 3)",
    "1, upload: more than 1 bytes (expected: exactly that many)"
  })
  void aStreamThatIsNotAsLongAsAnnouncedIsAnError(long length, String problem) {
    try (RawServer server = RawServer.start(RawServer.answering(OK));
        ShopClient client = client(server)) {
      StreamwireException wrong =
          catchThrowableOfType(
              OutcomeUnknownException.class,
              () -> upload(client, Upload.of(new ByteArrayInputStream(new byte[2]), length, null)));

      assertThat(wrong).hasMessageContaining(problem);
    }
  }

  @Test
  void aFileThatIsNotThereIsRefusedBeforeAnythingIsSent() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Upload.of(folder.resolve("none"), null))
        .withMessageEndingWith("none (expected: an existing file)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Upload.of(new ByteArrayInputStream(new byte[0]), -2, null))
        .withMessage("length: -2 (expected: 0 or more, or -1)");
  }

  @Test
  void aReplyIsSavedWithProgress() throws IOException {
    Path file = Files.writeString(folder.resolve("a.png"), "old");
    List<String> moved = new ArrayList<>();
    try (RawServer server =
            RawServer.start(RawServer.answering(head(100_000) + "x".repeat(100_000)));
        ShopClient client = client(server)) {
      long size =
          download(client)
              .onProgress((bytes, total) -> moved.add(bytes + "/" + total))
              .saveTo(file);

      assertThat(size).isEqualTo(100_000);
      assertThat(server.head()).contains("\r\nAccept-Encoding: identity\r\n");
    }
    assertThat(file).hasSize(100_000);
    assertThat(moved).hasSizeGreaterThan(1).endsWith("100000/100000");
    assertThat(left()).containsExactly("a.png");
  }

  @Test
  void aLostConnectionIsGoneOnWithByARange() throws IOException {
    try (RawServer server =
            RawServer.start(
                connection -> {
                  String head = connection.request();
                  if (head.contains("\r\nRange: bytes=4-\r\n")
                      && head.contains("\r\nIf-Range: \"v1\"\r\n")) {
                    connection.send(
                        "HTTP/1.1 206 Partial Content\r\nContent-Range: bytes 4-9/10\r\n"
                            + "Content-Length: 6\r\n\r\n456789");
                  } else {
                    connection.send(head(10, "ETag: \"v1\"\r\n") + "0123");
                  }
                });
        ShopClient client = client(server)) {
      Path file = folder.resolve("a");
      assertThat(download(client).saveTo(file)).isEqualTo(10);
      assertThat(file).hasContent("0123456789");
      assertThat(server.requests()).isEqualTo(2);
    }
  }

  @Test
  void whatChangedMeanwhileIsSavedFromTheStart() throws IOException {
    try (RawServer server =
            RawServer.start(
                connection -> {
                  String head = connection.request();
                  connection.send(
                      head.contains("Range: ")
                          ? head(3, "ETag: \"v2\"\r\n") + "new"
                          : head(10, "ETag: \"v1\"\r\n") + "0123");
                });
        ShopClient client = client(server)) {
      Path file = folder.resolve("a");
      assertThat(download(client).saveTo(file)).isEqualTo(3);
      assertThat(file).hasContent("new");
    }
  }

  @Test
  void anotherPartThanWasAskedForIsAnError() throws IOException {
    try (RawServer server =
            RawServer.start(
                connection -> {
                  String head = connection.request();
                  connection.send(
                      head.contains("Range: ")
                          ? "HTTP/1.1 206 Partial Content\r\nContent-Range: bytes 0-9/10\r\n"
                              + "Content-Length: 2\r\n\r\n01"
                          : head(10, "ETag: \"v1\"\r\n") + "0123");
                });
        ShopClient client = client(server)) {
      assertThat(
              catchThrowableOfType(
                  MalformedResponseException.class,
                  () -> download(client).saveTo(folder.resolve("a"))))
          .hasMessageContaining("has the range bytes 0-9/10 (expected: bytes ");
    }
    assertThat(left()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"''", "ETag: W/\"v1\""})
  void withoutProofThatItIsTheSameALossIsAnError(String tag) throws IOException {
    Path file = Files.writeString(folder.resolve("a"), "old");
    String[] headers = tag.isEmpty() ? new String[0] : new String[] {tag + "\r\n"};
    try (RawServer server =
            RawServer.start(
                connection -> {
                  connection.request();
                  connection.send(head(10, headers) + "0123");
                });
        ShopClient client = client(server)) {
      BrokenStreamException broken =
          catchThrowableOfType(BrokenStreamException.class, () -> download(client).saveTo(file));

      assertThat(broken).hasMessageContaining("download interrupted, ");
      assertThat(server.requests()).isEqualTo(1);
    }
    assertThat(file).hasContent("old");
    assertThat(left()).containsExactly("a");
  }

  @Test
  void resumesHaveAnEnd() {
    try (RawServer server =
            RawServer.start(
                connection -> {
                  connection.request();
                  connection.send(head(10, "ETag: \"v1\"\r\n") + "0123");
                });
        ShopClient client = client(server)) {
      assertThat(
              catchThrowableOfType(
                  BrokenStreamException.class,
                  () -> download(client).maxResumes(3).saveTo(folder.resolve("a"))))
          .isNotNull();
      assertThat(server.requests()).isEqualTo(4);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "10, 'has 10 bytes (expected: at most 9)'",
    "-1, is too large (expected: at most 9 bytes)"
  })
  void aReplyAboveTheLimitIsAnError(int announced, String problem) throws IOException {
    String head = announced < 0 ? "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n" : head(announced);
    try (RawServer server =
            RawServer.start(
                connection -> {
                  connection.request();
                  connection.send(head + "0123456789");
                });
        ShopClient client = client(server)) {
      assertThat(
              catchThrowableOfType(
                  MalformedResponseException.class,
                  () -> download(client).maxBytes(9).saveTo(folder.resolve("a"))))
          .hasMessageContaining(problem);
    }
    assertThat(left()).isEmpty();
  }

  @Test
  void aServerThatSaysNothingForTooLongIsLeft() {
    try (RawServer server =
            RawServer.start(
                connection -> {
                  connection.request();
                  connection.send(head(10) + "0123");
                  connection.stall();
                });
        ShopClient client = client(server)) {
      BrokenStreamException broken =
          catchThrowableOfType(
              BrokenStreamException.class,
              () ->
                  download(client).idleTimeout(Duration.ofMillis(50)).saveTo(folder.resolve("a")));
      assertThat(broken.isTimeout()).isTrue();
    }
  }

  @Test
  void anErrorStatusLeavesNoFile() throws IOException {
    try (RawServer server = RawServer.start(RawServer.answering(RawServer.json(404, "{}")));
        ShopClient client = client(server)) {
      assertThat(
              catchThrowableOfType(
                  NotFoundException.class, () -> download(client).saveTo(folder.resolve("a"))))
          .isNotNull();
    }
    assertThat(left()).isEmpty();
  }

  @Test
  void aFolderThatIsNotThereIsRefusedBeforeAnythingIsSent() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                Download.of(
                        options -> {
                          throw new AssertionError("called");
                        })
                    .saveTo(folder.resolve("none/a")))
        .withMessageEndingWith("(expected: a file in an existing folder)");
  }
}
