package io.streamwire.testkit;

import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import okio.Buffer;

/**
 * The messages that the platform sends. Written without the models of the SDK, so that an error in
 * a model is detected. Counters are JSON strings.
 */
final class MediaJson {

  static final String CONNECTED =
      "{\"event\":\"connected\",\"protocol\":\"Call\",\"version\":\"0.2.0\"}";

  private MediaJson() {}

  static String start(SimulatedStream stream, String accountSid, List<String> tracks) {
    Buffer json = new Buffer();
    try (JsonWriter writer = JsonWriter.of(json)) {
      writer.beginObject();
      writer.name("event").value("start").name("sequenceNumber").value("1");
      writer.name("start").beginObject();
      writer.name("streamSid").value(stream.sid());
      writer.name("accountSid").value(accountSid);
      writer.name("callSid").value(stream.callSid());
      writer.name("tracks").beginArray();
      for (String track : tracks) {
        writer.value(track);
      }
      writer.endArray();
      writer.name("customParameters").beginObject();
      for (FormPair parameter : lastOfEachName(stream.parameters())) {
        writer.name(parameter.name()).value(parameter.value());
      }
      writer.endObject();
      writer.name("mediaFormat").beginObject();
      writer.name("encoding").value("audio/x-mulaw");
      writer.name("sampleRate").value(Audio.SAMPLE_RATE);
      writer.name("channels").value(1);
      writer.endObject().endObject().endObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return json.readUtf8();
  }

  /** Built from text and not with a writer, because these messages are sent by the thousand. */
  static String media(long sequence, String track, long chunk, long timestamp, byte[] payload) {
    return "{\"event\":\"media\",\"sequenceNumber\":\""
        + sequence
        + "\",\"media\":{\"track\":\""
        + track
        + "\",\"chunk\":\""
        + chunk
        + "\",\"timestamp\":\""
        + timestamp
        + "\",\"payload\":\""
        + Base64.getEncoder().encodeToString(payload)
        + "\"}}";
  }

  static String dtmf(
      long sequence, String streamSid, char digit, long millis, boolean bidirectional) {
    return "{\"event\":\"dtmf\",\"sequenceNumber\":\"%d\",%s\"dtmf\":{\"digit\":\"%s\",\"duration\":%d}}"
        .formatted(
            sequence, bidirectional ? "\"streamSid\":\"" + streamSid + "\"," : "", digit, millis);
  }

  static String mark(String streamSid, String name) {
    Buffer json = new Buffer();
    try (JsonWriter writer = JsonWriter.of(json)) {
      writer.beginObject();
      writer.name("event").value("mark").name("streamSid").value(streamSid);
      writer.name("mark").beginObject().name("name").value(name).endObject();
      writer.endObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return json.readUtf8();
  }

  static String stop(long sequence) {
    return "{\"event\":\"stop\",\"sequenceNumber\":\"" + sequence + "\"}";
  }

  /**
   * A JSON object can have one value for each name. It is not documented which one the service
   * keeps.
   */
  private static List<FormPair> lastOfEachName(List<FormPair> parameters) {
    Map<String, FormPair> byName = new LinkedHashMap<>();
    parameters.forEach(parameter -> byName.put(parameter.name(), parameter));
    return List.copyOf(byName.values());
  }
}
