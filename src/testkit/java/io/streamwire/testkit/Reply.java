package io.streamwire.testkit;

import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import mockwebserver3.MockResponse;
import okio.Buffer;

/**
 * The JSON responses. Written without the models of the SDK, so that an error in a model is
 * detected.
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

  static MockResponse error(ErrorResponseException error) {
    return json(
        error.status,
        writer -> {
          writer.name("code").value(error.code);
          writer.name("message").value(error.getMessage());
          writer.name("more_info").value("https://docs.example.test/errors/" + error.code);
          writer.name("status").value(error.status);
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
      throw new UncheckedIOException(e);
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
