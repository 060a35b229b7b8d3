package io.streamwire.bench;

import com.squareup.moshi.JsonReader;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/** The reply as one would write it in an afternoon, and the reader for it. */
@SuppressWarnings("NullAway.Init") // Moshi's reflective adapter fills the fields of this class too
final class HandWrittenReply {

  private static final JsonReader.Options NAMES =
      JsonReader.Options.of(
          "sid", "account_sid", "call_sid", "name", "status", "date_updated", "uri");

  @Nullable String sid;
  @Nullable String account_sid;
  @Nullable String call_sid;
  @Nullable String name;
  @Nullable String status;
  @Nullable String date_updated;
  @Nullable String uri;

  static HandWrittenReply read(BufferedSource source) throws IOException {
    HandWrittenReply reply = new HandWrittenReply();
    JsonReader reader = JsonReader.of(source);
    reader.beginObject();
    while (reader.hasNext()) {
      switch (reader.selectName(NAMES)) {
        case 0 -> reply.sid = reader.nextString();
        case 1 -> reply.account_sid = reader.nextString();
        case 2 -> reply.call_sid = reader.nextString();
        case 3 -> reply.name = reader.nextString();
        case 4 -> reply.status = reader.nextString();
        case 5 -> reply.date_updated = reader.nextString();
        case 6 -> reply.uri = reader.nextString();
        default -> {
          reader.skipName();
          reader.skipValue();
        }
      }
    }
    reader.endObject();
    return reply;
  }

  /** Returns the date as a value, which is what the other clients hand out. */
  @Nullable OffsetDateTime dateUpdated() {
    return date_updated == null
        ? null
        : OffsetDateTime.parse(date_updated, DateTimeFormatter.RFC_1123_DATE_TIME);
  }
}
