package io.streamwire.signalwire.media;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.Moshi;
import io.streamwire.signalwire.model.ClearCommand;
import io.streamwire.signalwire.model.DtmfCommand;
import io.streamwire.signalwire.model.Mark;
import io.streamwire.signalwire.model.MarkCommand;
import io.streamwire.signalwire.model.MediaCommand;
import io.streamwire.signalwire.model.PlayedMedia;
import io.streamwire.signalwire.model.PlayedTone;
import java.util.Base64;
import okio.ByteString;

/**
 * Writes the text frames that your server sends to a bidirectional stream. The platform ignores
 * them on other streams, which include all streams that were started over REST. Immutable and
 * thread-safe.
 */
public final class StreamCommands {

  private static final Moshi MOSHI = new Moshi.Builder().build();
  private static final JsonAdapter<MediaCommand> MEDIA = MOSHI.adapter(MediaCommand.class);
  private static final JsonAdapter<MarkCommand> MARK = MOSHI.adapter(MarkCommand.class);
  private static final JsonAdapter<ClearCommand> CLEAR = MOSHI.adapter(ClearCommand.class);
  private static final JsonAdapter<DtmfCommand> DTMF = MOSHI.adapter(DtmfCommand.class);

  private static final String PAYLOAD = "\"payload\":\"";

  private final String streamSid;

  // The command to play nothing, up to the samples and from there on: audio comes fifty times a
  // second, and only its samples differ. In a sid the quotes of PAYLOAD would be escaped.
  private final String mediaHead;
  private final String mediaTail;

  /**
   * Creates a writer for one stream.
   *
   * @param streamSid the sid from the stream's {@code start} message
   * @throws IllegalArgumentException if it is blank
   */
  public StreamCommands(String streamSid) {
    if (streamSid.isBlank()) {
      throw new IllegalArgumentException(
          "streamSid: blank (expected: the sid from the start message)");
    }
    this.streamSid = streamSid;
    PlayedMedia silence = PlayedMedia.builder().payload(ByteString.EMPTY).build();
    String media = MEDIA.toJson(MediaCommand.builder().streamSid(streamSid).media(silence).build());
    int samples = media.lastIndexOf(PAYLOAD) + PAYLOAD.length();
    this.mediaHead = media.substring(0, samples);
    this.mediaTail = media.substring(samples);
  }

  /**
   * Returns a message that plays audio after the audio sent before.
   *
   * @param samples samples in the stream's {@code mediaFormat}, without a file header
   */
  public String media(ByteString samples) {
    String payload = Base64.getEncoder().encodeToString(samples.toByteArray());
    return mediaHead.concat(payload).concat(mediaTail);
  }

  /**
   * Returns a message that requests a {@code mark} message with this name. The platform sends it
   * when all audio before it has been played or cleared.
   */
  public String mark(String name) {
    return MARK.toJson(
        MarkCommand.builder().streamSid(streamSid).mark(Mark.builder().name(name).build()).build());
  }

  /**
   * Returns a message that stops playing and discards the queued audio. The platform then sends the
   * pending marks.
   */
  public String clear() {
    return CLEAR.toJson(ClearCommand.builder().streamSid(streamSid).build());
  }

  /**
   * Returns a message that plays a DTMF tone into the call.
   *
   * @throws IllegalArgumentException if the digit is not one of {@code 0-9 * # A-D}
   */
  public String dtmf(char digit) {
    if ("0123456789*#ABCD".indexOf(digit) < 0) {
      throw new IllegalArgumentException(
          "digit: '" + digit + "' (expected: one of 0-9, *, #, A-D)");
    }
    PlayedTone tone = PlayedTone.builder().digit(String.valueOf(digit)).build();
    return DTMF.toJson(DtmfCommand.builder().streamSid(streamSid).dtmf(tone).build());
  }
}
