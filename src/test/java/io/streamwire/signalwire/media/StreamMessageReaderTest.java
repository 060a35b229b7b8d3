package io.streamwire.signalwire.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.streamwire.signalwire.media.StreamMessageException.Reason;
import io.streamwire.signalwire.model.ConnectedMessage;
import io.streamwire.signalwire.model.DtmfMessage;
import io.streamwire.signalwire.model.MarkMessage;
import io.streamwire.signalwire.model.MediaEncoding;
import io.streamwire.signalwire.model.MediaMessage;
import io.streamwire.signalwire.model.MediaTrack;
import io.streamwire.signalwire.model.StartMessage;
import io.streamwire.signalwire.model.StopMessage;
import io.streamwire.signalwire.model.StreamMessage;
import java.util.Random;
import okio.ByteString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StreamMessageReaderTest {

  private static final String CONNECTED =
      "{\"event\":\"connected\",\"protocol\":\"Call\",\"version\":\"0.2.0\"}";
  private static final String START =
      """
      {"event":"start","sequenceNumber":"1","start":{"streamSid":"ST","accountSid":"AC","callSid":"CA",
      "tracks":["inbound","outbound"],"customParameters":{"FirstName":"Jane","x":""},
      "mediaFormat":{"encoding":"audio/x-mulaw","sampleRate":8000,"channels":1}}}\
      """;
  private static final String MEDIA =
      """
      {"event":"media","sequenceNumber":"2","media":{"track":"inbound","chunk":"1","timestamp":"5","payload":"AAH+/w=="}}\
      """;
  private static final String DTMF =
      """
      {"event":"dtmf","sequenceNumber":"3","streamSid":"ST","dtmf":{"digit":"#","duration":120}}\
      """;
  private static final String MARK =
      "{\"event\":\"mark\",\"streamSid\":\"ST\",\"mark\":{\"name\":\"here\"}}";
  private static final String STOP = "{\"event\":\"stop\",\"sequenceNumber\":\"4\"}";

  private final StreamMessageReader reader = new StreamMessageReader();

  @Test
  void wholeStream() {
    assertThat(((ConnectedMessage) reader.read(CONNECTED)).version()).isEqualTo("0.2.0");
    var start = ((StartMessage) reader.read(START)).start();
    assertThat(start.streamSid()).isEqualTo("ST");
    assertThat(start.tracks()).containsExactly(MediaTrack.INBOUND, MediaTrack.OUTBOUND);
    assertThat(start.customParameters()).containsEntry("FirstName", "Jane").containsEntry("x", "");
    assertThat(start.mediaFormat().encoding()).isEqualTo(MediaEncoding.MULAW);
    assertThat(start.mediaFormat().sampleRate()).isEqualTo(8000);
    var media = ((MediaMessage) reader.read(MEDIA)).media();
    assertThat(media.payload())
        .isEqualTo(ByteString.of((byte) 0, (byte) 1, (byte) 0xfe, (byte) 0xff));
    assertThat(media.timestamp()).isEqualTo("5");
    assertThat(((DtmfMessage) reader.read(DTMF)).dtmf().duration()).isEqualTo(120);
    assertThat(((MarkMessage) reader.read(MARK)).mark().name()).isEqualTo("here");
    assertThat(reader.read(STOP)).isInstanceOf(StopMessage.class);
  }

  @Test
  void parametersMayBeAbsentOrEmpty() {
    reader.read(CONNECTED);
    String without = START.replace("\"customParameters\":{\"FirstName\":\"Jane\",\"x\":\"\"},", "");
    assertThat(((StartMessage) reader.read(without)).start().customParameters()).isNull();
    StreamMessageReader another = new StreamMessageReader();
    another.read(CONNECTED);
    String empty = START.replace("\"FirstName\":\"Jane\",\"x\":\"\"", "");
    assertThat(((StartMessage) another.read(empty)).start().customParameters()).isEmpty();
  }

  @Test
  void unknownMembersAndEncodingsPass() {
    reader.read(CONNECTED);
    String newer =
        START
            .replace("audio/x-mulaw", "audio/opus")
            .replace("\"start\":{", "\"new\":[1,{}],\"start\":{");
    var format = ((StartMessage) reader.read(newer)).start().mediaFormat();
    assertThat(format.encoding().value()).isEqualTo("audio/opus");
    assertThat(format.encoding().known()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''                                                                                | MALFORMED
          {                                                                                 | MALFORMED
          hello                                                                             | MALFORMED
          null                                                                              | MALFORMED
          []                                                                                | MALFORMED
          1                                                                                 | MALFORMED
          {"event":"stop","sequenceNumber":"4"}}                                            | MALFORMED
          {}                                                                                | UNKNOWN_EVENT
          {"event":"video"}                                                                 | UNKNOWN_EVENT
          {"event":1}                                                                       | UNKNOWN_EVENT
          {"event":"stop"}                                                                  | INVALID
          {"event":"stop","sequenceNumber":4}                                               | INVALID
          {"event":"stop","sequenceNumber":"-4"}                                            | INVALID
          {"event":"stop","sequenceNumber":""}                                              | INVALID
          {"event":"stop","sequenceNumber":"٤"}                                             | INVALID
          {"event":"stop","sequenceNumber":"1234567890123456789"}                           | INVALID
          {"event":"stop","sequenceNumber":"4","sequenceNumber":"5"}                        | INVALID
          {"event":"stop","sequenceNumber":"1"}                                             | OUT_OF_ORDER
          {"event":"stop","sequenceNumber":"0"}                                             | OUT_OF_ORDER
          {"event":"connected","protocol":"Call","version":"0.2.0"}                         | OUT_OF_ORDER
          {"event":"media","sequenceNumber":"2"}                                            | INVALID
          {"event":"media","sequenceNumber":"2","media":{}}                                 | INVALID
          {"event":"media","sequenceNumber":"2","media":[]}                                 | INVALID
          {"event":"media","sequenceNumber":"2","media":{"track":"inbound","chunk":"1","timestamp":"5","payload":"=?"}}  | INVALID
          {"event":"media","sequenceNumber":"2","media":{"track":"inbound","chunk":"1","timestamp":"5"}}                 | INVALID
          {"event":"dtmf","sequenceNumber":"2","dtmf":{"digit":5}}                          | INVALID
          {"event":"mark","mark":{}}                                                        | INVALID
          """)
  void badFrameIsATypedErrorAndHarmsNothing(String frame, Reason reason) {
    reader.read(CONNECTED);
    reader.read(START);
    StreamMessageException refusal =
        catchThrowableOfType(StreamMessageException.class, () -> reader.read(frame));
    assertThat(refusal.reason()).isEqualTo(reason);
    assertThat(refusal).message().isNotBlank();
    assertThat(reader.read(MEDIA)).isInstanceOf(MediaMessage.class);
  }

  @Test
  void errorNamesTheMemberAndThePath() {
    reader.read(CONNECTED);
    reader.read(START);
    assertThatThrownBy(
            () ->
                reader.read(
                    "{\"event\":\"media\",\"sequenceNumber\":\"2\",\"media\":{\"track\":\"inbound\"}}"))
        .hasMessageContaining("required property 'chunk' is missing or null at path $.media");
  }

  @Test
  void nothingComesBeforeItsTimeOrAfterTheEnd() {
    assertRefused(START, "start while the stream is NEW (expected: while CONNECTED)");
    reader.read(CONNECTED);
    assertRefused(
        MEDIA, "media, dtmf or mark while the stream is CONNECTED (expected: while STARTED)");
    reader.read(START);
    assertRefused(START, "start while the stream is STARTED (expected: while CONNECTED)");
    reader.read(STOP);
    assertRefused(
        MARK, "media, dtmf or mark while the stream is STOPPED (expected: while STARTED)");
  }

  @Test
  void sequenceNumberMayLeapButNotReturn() {
    reader.read(CONNECTED);
    reader.read(START);
    reader.read(MEDIA.replace("\"2\"", "\"9\""));
    assertRefused(MEDIA.replace("\"2\"", "\"9\""), "sequenceNumber 9 (expected: more than 9)");
    assertRefused(DTMF, "sequenceNumber 3 (expected: more than 9)");
  }

  @Test
  void longFrameIsRefusedUnread() {
    StreamMessageReader narrow = new StreamMessageReader(CONNECTED.length() - 1);
    assertThatThrownBy(() -> narrow.read(CONNECTED))
        .isInstanceOfSatisfying(
            StreamMessageException.class, e -> assertThat(e.reason()).isEqualTo(Reason.TOO_LONG));
    assertThatThrownBy(() -> new StreamMessageReader(0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void deepNestingIsRefused() {
    String deep = "{\"event\":\"stop\",\"x\":" + "[".repeat(20_000) + "]".repeat(20_000) + "}";
    assertThatThrownBy(() -> reader.read(deep)).isInstanceOf(StreamMessageException.class);
  }

  /** Twenty thousand frames that are a few edits away from good ones. */
  @Test
  void mutatedFrameIsReadOrRefusedButNeverAnythingElse() {
    String[] good = {CONNECTED, START, MEDIA, DTMF, MARK, STOP};
    Random random = new Random(7);
    for (int i = 0; i < 20_000; i++) {
      StringBuilder frame = new StringBuilder(good[random.nextInt(good.length)]);
      for (int edits = random.nextInt(4); edits >= 0; edits--) {
        int at = random.nextInt(frame.length());
        frame.replace(
            at,
            Math.min(frame.length(), at + random.nextInt(3)),
            String.valueOf("\"{}[]:,0-\\u\u0000é".charAt(random.nextInt(13))));
      }
      StreamMessageReader fresh = new StreamMessageReader();
      fresh.read(CONNECTED);
      try {
        StreamMessage read = fresh.read(frame.toString());
        assertThat(read).isNotInstanceOf(StreamMessage.Unknown.class);
      } catch (StreamMessageException refused) {
        assertThat(refused.reason()).isNotNull();
      }
    }
  }

  private void assertRefused(String frame, String told) {
    assertThatThrownBy(() -> reader.read(frame))
        .isInstanceOfSatisfying(
            StreamMessageException.class,
            e -> assertThat(e.reason()).isEqualTo(Reason.OUT_OF_ORDER))
        .hasMessage(told);
  }
}
