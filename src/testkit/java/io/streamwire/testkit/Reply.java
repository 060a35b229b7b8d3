package io.streamwire.testkit;

import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import mockwebserver3.MockResponse;
import okio.Buffer;

/**
 * The JSON answers, written without the SDK's own models, so that a wrong model cannot agree with
 * itself.
 */
final class Reply {
  private static final DateTimeFormatter RFC_2822 =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss Z", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private Reply() {}

  static MockResponse stream(SimulatedStream stream, String project, String path) {
    return json(
        200,
        writer -> {
          writer.name("sid").value(stream.sid());
          writer.name("account_sid").value(project);
          writer.name("call_sid").value(stream.callSid());
          writer.name("name").value(stream.name());
          writer.name("status").value(stream.status());
          writer.name("date_updated").value(rfc2822(stream.updated()));
          writer.name("uri").value(path + "/" + stream.sid() + ".json");
        });
  }

  static MockResponse refusal(ErrorReplyException refusal) {
    return json(
        refusal.status,
        writer -> {
          writer.name("code").value(refusal.code);
          writer.name("message").value(refusal.getMessage());
          writer.name("more_info").value("https://docs.example.test/errors/" + refusal.code);
          writer.name("status").value(refusal.status);
        });
  }

  static String rfc2822(Instant instant) {
    return RFC_2822.format(instant);
  }

  private static MockResponse json(int status, Members members) {
    Buffer body = new Buffer();
    try (JsonWriter writer = JsonWriter.of(body)) {
      writer.setSerializeNulls(true);
      writer.beginObject();
      members.writeTo(writer);
      writer.endObject();
    } catch (IOException e) {
      throw new AssertionError("Memory does not fail", e);
    }
    return new MockResponse.Builder()
        .code(status)
        .setHeader("Content-Type", "application/json; charset=utf-8")
        .body(body)
        .build();
  }

  private interface Members {
    void writeTo(JsonWriter writer) throws IOException;
  }
}
