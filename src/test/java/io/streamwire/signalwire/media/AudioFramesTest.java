package io.streamwire.signalwire.media;

import static org.assertj.core.api.Assertions.assertThat;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.Moshi;
import io.streamwire.signalwire.model.MediaMessage;
import io.streamwire.signalwire.model.StreamMessage;
import java.io.IOException;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read here must be what the adapter of the contract reads. */
class AudioFramesTest {

  private static final String USUAL =
      """
      {"event":"media","sequenceNumber":"2","media":{"track":"inbound","chunk":"1","timestamp":"5","payload":"AAH+/w=="}}\
      """;

  private static final JsonAdapter<StreamMessage> GENERAL =
      new Moshi.Builder().build().adapter(StreamMessage.class);

  private final AudioFrames frames = new AudioFrames();

  @ParameterizedTest
  @ValueSource(
      strings = {
        USUAL,
        " \t\r\n" + USUAL + " \t\r\n",
        "{\"media\":{\"payload\":\"\",\"timestamp\":\"\",\"chunk\":\"a\",\"track\":\"both\"},\"sequenceNumber\":\"-\",\"event\":\"media\"}",
        "{ \"event\" : \"media\" , \"sequenceNumber\" : \"2\" ,\n \"media\" : { \"track\":\"outbound\" , \"chunk\":\"1\" , \"timestamp\":\"\t\" , \"payload\":\"AAH+/w\" } }",
      })
  void usualFrameIsReadHere(String frame) throws IOException {
    assertThat(frames.read(frame)).isNotNull().isEqualTo(GENERAL.fromJson(frame));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "{",
        "{}",
        "[]",
        "null",
        "\uFEFF" + USUAL,
        USUAL + "x",
        USUAL + "}",
        "{\"event\":\"stop\",\"sequenceNumber\":\"4\"}",
        "{\"event\":\"media\",\"sequenceNumber\":\"2\"}",
      })
  void anotherFrameIsLeftToTheGeneralReader(String frame) {
    assertThat(frames.read(frame)).isNull();
  }

  /** Each differs from a usual frame by one member. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"track\":\"inbound\"|\"track\":\"inbound\",\"new\":\"\"",
        "\"track\":\"inbound\"|\"track\":\"inbound\",\"track\":\"inbound\"",
        "\"event\":\"media\"|\"event\":\"media\",\"event\":\"media\"",
        "\"event\":\"media\",|",
        "\"chunk\":\"1\",|",
        "\"chunk\":\"1\"|\"chunk\":1",
        "\"chunk\":\"1\"|\"chunk\":null",
        "\"chunk\":\"1\"|\"chunk\":\"\\u0031\"",
        "\"chunk\":\"1\"|\"chunk\":\"é\"",
        "\"chunk\":\"1\"|\"chunk\":\"\uD83D\uDE00\"",
        "\"chunk\":\"1\"|\"chunk\":\"\uD83D\"",
        "\"chunk\"|\"\\u0063hunk\"",
        "\"chunk\"|chunk",
        "\"chunk\"|'chunk'",
        "\"inbound\"|[\"inbound\"]",
        "\"inbound\",|\"inbound\";",
        "\"inbound\",|\"inbound\",,",
        "AAH+/w==|AAH+/w=",
        "AAH+/w==|AAH+/w===",
        "AAH+/w==|AAH-_w==",
        "AAH+/w==|AAH+\\/w==",
        "AAH+/w==|AAH+/w==\\n",
        "AAH+/w==|AAH+/w==\n",
        "AAH+/w==|AAH+ /w==",
        "AAH+/w==|AAH+/",
        "AAH+/w==|=?",
        "AAH+/w==|AAHé/w==",
        "AAH+/w==|AAH\u0141/w==",
        "\"}}|}}",
        "\"}}|\"},}",
        "\"}}|\",}}",
        "\"}}|\"}/**/}",
      })
  void unusualMemberIsLeftToTheGeneralReader(String change) {
    String[] parts = change.split("\\|", -1);
    String frame = USUAL.replace(parts[0], parts[1]);
    assertThat(frame).isNotEqualTo(USUAL);
    assertThat(frames.read(frame)).isNull();
  }

  @Test
  void longPayloadIsLeftToTheGeneralReader() throws IOException {
    String most = USUAL.replace("AAH+/w==", "AAAA".repeat(2048));
    assertThat(frames.read(most)).isNotNull().isEqualTo(GENERAL.fromJson(most));
    assertThat(frames.read(USUAL.replace("AAH+/w==", "AAAA".repeat(2049)))).isNull();
  }

  @Test
  void lengthsMayChangeFromFrameToFrame() throws IOException {
    for (String payload : new String[] {"AAH+/w==", "AAAAAAAA", "", "AA==", "AAH+/w=="}) {
      String frame = USUAL.replace("AAH+/w==", payload);
      assertThat(frames.read(frame)).isNotNull().isEqualTo(GENERAL.fromJson(frame));
    }
  }

  /** A hundred thousand frames that are a few edits away from a usual one. */
  @Test
  void mutatedFrameIsReadAsTheGeneralReaderReadsIt() throws IOException {
    String[] pieces = {
      "\"",
      "{",
      "}",
      "[",
      "]",
      ":",
      ",",
      "0",
      "-",
      "\\",
      "\\u0041",
      "\\n",
      " ",
      "\n",
      "\t",
      "\u0000",
      "é",
      "\u0141",
      "\uD83D",
      "\uDE00",
      "=",
      "+",
      "/",
      "_",
      "AAAA",
      "null",
      "1",
      "\"event\":\"media\",",
      "\"chunk\":\"1\",",
      "\"x\":\"y\",",
      "\"event\"",
      "media",
      "#",
      "//",
      "\u2028"
    };
    String longer = USUAL.replace("AAH+/w==", "AAH+/wAA".repeat(27));
    Random random = new Random(18);
    int read = 0;
    for (int i = 0; i < 100_000; i++) {
      StringBuilder frame = new StringBuilder(longer);
      for (int edits = random.nextInt(3); edits >= 0; edits--) {
        int at = random.nextInt(frame.length());
        int to = Math.min(frame.length(), at + random.nextInt(3));
        frame.replace(at, to, pieces[random.nextInt(pieces.length)]);
      }
      MediaMessage message = frames.read(frame.toString());
      if (message != null) {
        read++;
        assertThat(message).as("%s", frame).isEqualTo(general(frame.toString()));
      }
    }
    assertThat(read).isBetween(5_000, 95_000); // both readers were needed often
  }

  private static @Nullable StreamMessage general(String frame) throws IOException {
    try {
      return GENERAL.fromJson(frame);
    } catch (JsonDataException refused) {
      return null;
    }
  }
}
