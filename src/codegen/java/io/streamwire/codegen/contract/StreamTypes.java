package io.streamwire.codegen.contract;

import java.util.Set;

/** Recognizes the media types of responses that are streams of events. */
public final class StreamTypes {

  public static final String EVENTS = "text/event-stream";

  private static final Set<String> LINES =
      Set.of(
          "application/x-ndjson",
          "application/ndjson",
          "application/jsonl",
          "application/x-jsonlines",
          "application/jsonlines",
          "application/json-lines",
          "application/json-seq");

  private StreamTypes() {}

  /** Whether each line is JSON. */
  public static boolean isLines(String mediaType) {
    return LINES.contains(MediaTypes.plain(mediaType));
  }

  /** Whether it is a stream of events or of JSON lines. */
  public static boolean isStream(String mediaType) {
    return MediaTypes.plain(mediaType).equals(EVENTS) || isLines(mediaType);
  }
}
