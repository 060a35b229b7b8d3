package io.streamwire.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.streamwire.codegen.MatrixContract.Row;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is on the wire for each place, style and shape: {@code wire-matrix/rows.txt} has the texts,
 * taken from OpenAPI and RFC 6570; a generated client sends the values to a real server.
 */
class WireMatrixTest {

  private static final MockWebServer SERVER = new MockWebServer();

  private static MatrixClient client;

  @BeforeAll
  static void generateAndCompile(@TempDir Path folder) throws Exception {
    SERVER.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            return new MockResponse.Builder().code(204).build();
          }
        });
    SERVER.start();
    GeneratedCode code = GeneratedCode.of(MatrixContract.of(MatrixContract.rows()), folder);
    client = new MatrixClient(code, SERVER.url("/").toString());
  }

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  @TestFactory
  Stream<DynamicTest> everyRow() throws IOException {
    return MatrixContract.rows().stream()
        .map(row -> DynamicTest.dynamicTest(row.toString(), () -> check(row)));
  }

  private static void check(Row row) throws Exception {
    if (row.expected().equals("REFUSED")) {
      assertThatIllegalArgumentException().isThrownBy(() -> client.send(row));
      return;
    }
    client.send(row);
    assertThat(text(row, SERVER.takeRequest())).isEqualTo(row.expected());
  }

  private static String text(Row row, RecordedRequest request) {
    String target = request.getTarget();
    int query = target.indexOf('?');
    String text =
        switch (row.place()) {
          case "path" -> target.substring(target.lastIndexOf('/') + 1);
          case "query" -> query < 0 ? null : target.substring(query + 1);
          case "header" -> request.getHeaders().get("color");
          case "cookie" -> request.getHeaders().get("Cookie");
          case "multipart" -> parts(request);
          default -> request.getBody() == null ? "" : request.getBody().utf8();
        };
    return text == null ? "(nothing)" : text;
  }

  /** Each part on one line: its headers and its content, with a bar for each end of a line. */
  private static String parts(RecordedRequest request) {
    String type = request.getHeaders().get("Content-Type");
    String boundary = type.substring(type.indexOf("boundary=") + "boundary=".length());
    return request
        .getBody()
        .utf8()
        .replace("--" + boundary, "--B")
        .replaceAll("Content-Length: \\d+\r\n", "")
        .replace("Content-Disposition: form-data; name=\"color\"", "color")
        .replace("\r\n", "¦");
  }
}
