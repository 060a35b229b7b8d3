package io.streamwire.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamwire.signalwire.SignalWireClient;
import io.streamwire.signalwire.media.StreamCommands;
import io.streamwire.signalwire.model.MarkMessage;
import io.streamwire.signalwire.model.StartStreamRequest;
import java.time.Duration;
import java.time.Instant;
import okio.ByteString;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Commands of a server to the platform, written by the SDK, under a virtual clock. */
class BidirectionalStreamTest {

  private final VirtualClock clock = new VirtualClock(Instant.EPOCH);
  private final SignalWireSimulator signalwire =
      SignalWireSimulator.builder().clock(clock).bidirectional().start();
  private final MediaServer server = MediaServer.start();
  private SimulatedStream stream;
  private MediaSession session;
  private StreamCommands commands;

  @BeforeEach
  void connect() {
    try (SignalWireClient client = signalwire.newClient().build()) {
      client
          .calls()
          .startStream(
              signalwire.callSid(), StartStreamRequest.builder().url(server.url()).build());
    }
    stream = signalwire.awaitStream();
    stream.awaitStatus("in-progress");
    session = server.awaitSession();
    commands = new StreamCommands(session.awaitStart().streamSid());
  }

  @AfterEach
  void close() {
    signalwire.close();
    server.close();
  }

  @Test
  void audioIsPlayedInTimeAndMarksComeBackAfterIt() {
    session.send(commands.media(ByteString.encodeUtf8("a".repeat(400))));
    session.send(commands.mark("half \"way\""));
    session.send(commands.dtmf('#'));
    stream.awaitFromServer(3);
    clock.advance(Duration.ofMillis(39));
    assertThat(stream.played().utf8()).isEqualTo("a".repeat(320));
    assertThat(stream.playedDigits()).isEqualTo("#");
    clock.advance(Duration.ofMillis(20));
    assertThat(stream.played().utf8()).isEqualTo("a".repeat(400));
    assertThat(session.await(MarkMessage.class, 1).get(0).mark().name()).isEqualTo("half \"way\"");
    assertThat(session.frames())
        .contains(
            "{\"event\":\"mark\",\"streamSid\":\"%s\",\"mark\":{\"name\":\"half \\\"way\\\"\"}}"
                .formatted(stream.sid()));
  }

  @Test
  void markBehindNothingComesBackAtOnce() {
    session.send(commands.mark("now"));
    assertThat(session.await(MarkMessage.class, 1)).hasSize(1);
  }

  @Test
  void clearEmptiesTheQueueAndReturnsTheMarks() {
    session.send(commands.media(ByteString.encodeUtf8("abc")));
    session.send(commands.mark("one"));
    session.send(commands.media(ByteString.encodeUtf8("def")));
    session.send(commands.mark("two"));
    session.send(commands.clear());
    assertThat(session.await(MarkMessage.class, 2))
        .extracting(mark -> mark.mark().name())
        .containsExactly("one", "two");
    clock.advance(Duration.ofSeconds(1));
    assertThat(stream.played()).isEqualTo(ByteString.EMPTY);
  }

  @Test
  void nonsenseIsKeptWithTheReason() {
    session.send("{");
    session.send("[]");
    session.send("{\"event\":\"clear\"}");
    session.send(frame("media", "\"payload\":\"=?\""));
    session.send(frame("mark", "\"name\":1"));
    session.send(frame("dtmf", "\"digit\":\"12\""));
    session.send(frame("other", ""));
    stream.awaitFromServer(7);
    assertThat(stream.rejectedMessages())
        .extracting(text -> text.replaceFirst(": .*", ""))
        .containsExactly(
            "not JSON",
            "not an object",
            "streamSid does not match the stream",
            "media.payload is not Base64",
            "mark.name is missing",
            "dtmf.digit is not one of 0-9 * # A-D",
            "unknown event");
  }

  private String frame(String event, String members) {
    return "{\"event\":\"%1$s\",\"streamSid\":\"%2$s\",\"%1$s\":{%3$s}}"
        .formatted(event, stream.sid(), members);
  }
}
