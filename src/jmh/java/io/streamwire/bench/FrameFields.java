package io.streamwire.bench;

import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** A message with audio, as Gson's and Moshi's reflection fill it. */
@SuppressWarnings("NullAway.Init") // they fill the fields
final class FrameFields {

  @Nullable String event;
  @Nullable String streamSid;
  @Nullable String sequenceNumber;
  @Nullable Media media;

  static final class Media {
    @Nullable String track;
    @Nullable String chunk;
    @Nullable String timestamp;
    @Nullable String payload;
  }

  /** Returns the command that plays samples. */
  static FrameFields command(byte[] samples) {
    FrameFields command = new FrameFields();
    command.event = "media";
    command.streamSid = Frames.STREAM;
    command.media = new Media();
    command.media.payload = Base64.getEncoder().encodeToString(samples);
    return command;
  }

  /** Returns the message with its samples decoded. */
  Frame decoded() {
    if (media == null || media.payload == null) {
      throw new IllegalStateException("no audio");
    }
    return new Frame(
        event,
        sequenceNumber,
        media.track,
        media.chunk,
        media.timestamp,
        Base64.getDecoder().decode(media.payload));
  }
}
