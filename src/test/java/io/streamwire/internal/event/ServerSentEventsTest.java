package io.streamwire.internal.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import okio.Buffer;
import okio.BufferedSource;
import okio.ByteString;
import okio.Okio;
import okio.Source;
import okio.Timeout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The rules of the HTML standard for {@code text/event-stream}, row by row ({@code
 * event-stream/rows.txt}), whole and split at every byte.
 */
class ServerSentEventsTest {

  private static final Path ROWS = Path.of("src/test/resources/event-stream/rows.txt");

  /** {@code rule | body | events, each as name:data@lastEventId}. */
  static Stream<Arguments> rows() throws IOException {
    return Files.readAllLines(ROWS).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> line.split(" *\\| *", -1))
        .map(
            cells ->
                Arguments.of(cells[0], bytes(cells[1]), cells[2].replace("\\uFEFF", "\uFEFF")));
  }

  private static ByteString bytes(String text) {
    return ByteString.encodeUtf8(
        text.replace("\\n", "\n")
            .replace("\\r", "\r")
            .replace("\\t", "\t")
            .replace("\\0", "\0")
            .replace("\\s", " ")
            .replace("\\uFEFF", "\uFEFF"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void eventsAreReadAsTheStandardSays(String rule, ByteString body, String events) {
    assertThat(read(new Buffer().write(body))).isEqualTo(events);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void itMakesNoDifferenceHowABodyIsSplit(String rule, ByteString body, String events) {
    assertThat(read(Okio.buffer(new OneByteAtATime(body)))).isEqualTo(events);
  }

  private static String read(BufferedSource source) {
    ServerSentEvents reader = new ServerSentEvents(source, 1_000);
    List<String> events = new ArrayList<>();
    try {
      for (Frame frame = reader.next(); frame != null; frame = reader.next()) {
        events.add(
            frame.name()
                + ":"
                + frame.text().replace("\n", "\\n").replace("\t", "\\t")
                + "@"
                + reader.lastEventId());
      }
    } catch (CutFrameException e) {
      events.add("CUT " + e.partial().text().replace("\n", "\\n"));
    } catch (IOException e) {
      events.add(e.toString());
    }
    if (reader.retryMillis() >= 0) {
      events.add("retry " + reader.retryMillis());
    }
    return String.join(", ", events);
  }

  @Test
  void anEventIsGivenAsSoonAsItsLastByteIsThere() throws IOException {
    Buffer sent = new Buffer().writeUtf8("data: 1\r\r");
    BufferedSource waiting =
        Okio.buffer(
            new Source() {
              @Override
              public long read(Buffer sink, long byteCount) throws IOException {
                if (sent.exhausted()) {
                  throw new IOException("would wait for a byte that is not needed");
                }
                return sent.read(sink, 1);
              }

              @Override
              public Timeout timeout() {
                return Timeout.NONE;
              }

              @Override
              public void close() {}
            });

    assertThat(new ServerSentEvents(waiting, 100).next()).isEqualTo(new Frame("message", "1"));
  }

  @Test
  void aLineThatIsTooLongIsNotReadToItsEnd() {
    Buffer endless = new Buffer().writeUtf8("data: " + "x".repeat(100_000));

    assertThatExceptionOfType(FrameTooLargeException.class)
        .isThrownBy(() -> new ServerSentEvents(Okio.buffer((Source) endless), 1_000).next())
        .withMessage("an event is longer than 1000 bytes");
    assertThat(endless.size()).isGreaterThan(80_000);
  }

  @Test
  void manyShortLinesMakeALongEventToo() {
    Buffer lines = new Buffer().writeUtf8("data: 0123456789\n".repeat(200));

    assertThatExceptionOfType(FrameTooLargeException.class)
        .isThrownBy(() -> new ServerSentEvents(lines, 1_000).next());
  }

  private static final class OneByteAtATime implements Source {
    private final Buffer rest;

    OneByteAtATime(ByteString bytes) {
      rest = new Buffer().write(bytes);
    }

    @Override
    public long read(Buffer sink, long byteCount) {
      return rest.read(sink, 1);
    }

    @Override
    public Timeout timeout() {
      return Timeout.NONE;
    }

    @Override
    public void close() {}
  }
}
