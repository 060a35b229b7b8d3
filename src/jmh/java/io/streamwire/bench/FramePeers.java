package io.streamwire.bench;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.Moshi;
import io.streamwire.signalwire.media.StreamCommands;
import io.streamwire.signalwire.media.StreamMessageReader;
import io.streamwire.signalwire.model.MediaMessage;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import okio.BufferedSink;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/** The ways to read and write frames of audio that are compared. */
enum FramePeers {
  STREAMWIRE,
  JACKSON_STREAMING,
  JACKSON_TREE,
  JACKSON_MAPS,
  GSON,
  MOSHI_REFLECTION;

  FramePeer open() {
    return switch (this) {
      case STREAMWIRE -> new Streamwire();
      case JACKSON_STREAMING -> new JacksonStreaming();
      case JACKSON_TREE -> new JacksonTree();
      case JACKSON_MAPS -> new JacksonMaps();
      case GSON -> new GsonReflection();
      case MOSHI_REFLECTION -> new MoshiReflection();
    };
  }

  /** Ours, with its check of the protocol. */
  private static final class Streamwire implements FramePeer {

    private final StreamCommands commands = new StreamCommands(Frames.STREAM);
    private StreamMessageReader reader = new StreamMessageReader();

    @Override
    public void start() {
      reader = new StreamMessageReader();
      reader.read(Frames.CONNECTED);
      reader.read(Frames.START);
    }

    @Override
    public Object read(String text) {
      return reader.read(text);
    }

    @Override
    public void record(String text, BufferedSink recorder) throws IOException {
      if (reader.read(text) instanceof MediaMessage frame) {
        recorder.write(frame.media().payload());
      }
    }

    @Override
    public Frame plain(Object message) {
      MediaMessage frame = (MediaMessage) message;
      return new Frame(
          frame.event(),
          frame.sequenceNumber(),
          frame.media().track().value(),
          frame.media().chunk(),
          frame.media().timestamp(),
          frame.media().payload().toByteArray());
    }

    @Override
    public String write(byte[] samples) {
      return commands.media(ByteString.of(samples));
    }
  }

  /** What reads into {@link Frame} itself. */
  private abstract static class Plain implements FramePeer {
    @Override
    public final Frame plain(Object message) {
      return (Frame) message;
    }

    @Override
    public final void record(String text, BufferedSink recorder) throws IOException {
      byte[] payload = plain(read(text)).payload();
      if (payload != null) {
        recorder.write(payload);
      }
    }
  }

  /** Jackson's parser and generator, by hand. */
  private static final class JacksonStreaming extends Plain {

    private final JsonFactory factory = new JsonFactory();

    @Override
    public Object read(String text) throws IOException {
      String event = null;
      String sequenceNumber = null;
      String track = null;
      String chunk = null;
      String timestamp = null;
      byte[] payload = null;
      try (JsonParser parser = factory.createParser(text)) {
        parser.nextToken();
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
          parser.nextToken();
          switch (name) {
            case "event" -> event = parser.getText();
            case "sequenceNumber" -> sequenceNumber = parser.getText();
            case "media" -> {} // steps in; its members have names of their own
            case "track" -> track = parser.getText();
            case "chunk" -> chunk = parser.getText();
            case "timestamp" -> timestamp = parser.getText();
            case "payload" -> payload = Base64.getDecoder().decode(parser.getText());
            default -> parser.skipChildren();
          }
        }
        while (parser.nextToken() == JsonToken.END_OBJECT) {
          // What was stepped into ends.
        }
      }
      return new Frame(event, sequenceNumber, track, chunk, timestamp, payload);
    }

    @Override
    public String write(byte[] samples) throws IOException {
      StringWriter text = new StringWriter(512);
      try (JsonGenerator generator = factory.createGenerator(text)) {
        generator.writeStartObject();
        generator.writeStringField("event", "media");
        generator.writeStringField("streamSid", Frames.STREAM);
        generator.writeObjectFieldStart("media");
        generator.writeStringField("payload", Base64.getEncoder().encodeToString(samples));
        generator.writeEndObject();
        generator.writeEndObject();
      }
      return text.toString();
    }
  }

  /** Jackson's tree. */
  private static final class JacksonTree extends Plain {

    private final ObjectMapper mapper = new ObjectMapper();

    @Override
    public Object read(String text) throws IOException {
      JsonNode root = mapper.readTree(text);
      JsonNode media = root.path("media");
      return new Frame(
          root.path("event").textValue(),
          root.path("sequenceNumber").textValue(),
          media.path("track").textValue(),
          media.path("chunk").textValue(),
          media.path("timestamp").textValue(),
          Base64.getDecoder().decode(media.path("payload").textValue()));
    }

    @Override
    public String write(byte[] samples) throws IOException {
      var root = mapper.createObjectNode().put("event", "media").put("streamSid", Frames.STREAM);
      root.putObject("media").put("payload", Base64.getEncoder().encodeToString(samples));
      return mapper.writeValueAsString(root);
    }
  }

  /** Maps of Jackson, which is what Vert.x's JsonObject holds. */
  @SuppressWarnings("unchecked") // maps of maps, as its users cast them
  private static final class JacksonMaps extends Plain {

    private final ObjectMapper mapper = new ObjectMapper();

    @Override
    public Object read(String text) throws IOException {
      Map<String, Object> root = mapper.readValue(text, Map.class);
      Map<String, Object> media = (Map<String, Object>) Objects.requireNonNull(root.get("media"));
      return new Frame(
          text(root, "event"),
          text(root, "sequenceNumber"),
          text(media, "track"),
          text(media, "chunk"),
          text(media, "timestamp"),
          Base64.getDecoder().decode(text(media, "payload")));
    }

    private static @Nullable String text(Map<String, Object> object, String name) {
      return (String) object.get(name);
    }

    @Override
    public String write(byte[] samples) throws IOException {
      Map<String, Object> root = new LinkedHashMap<>();
      root.put("event", "media");
      root.put("streamSid", Frames.STREAM);
      Map<String, Object> media = new LinkedHashMap<>();
      media.put("payload", Base64.getEncoder().encodeToString(samples));
      root.put("media", media);
      return mapper.writeValueAsString(root);
    }
  }

  /** Gson by reflection. */
  private static final class GsonReflection extends Plain {

    private final Gson gson = new GsonBuilder().disableHtmlEscaping().create(); // = is = to others

    @Override
    public Object read(String text) {
      return gson.fromJson(text, FrameFields.class).decoded();
    }

    @Override
    public String write(byte[] samples) {
      return gson.toJson(FrameFields.command(samples));
    }
  }

  /** Moshi by reflection. */
  private static final class MoshiReflection extends Plain {

    private final JsonAdapter<FrameFields> adapter =
        new Moshi.Builder().build().adapter(FrameFields.class);

    @Override
    public Object read(String text) throws IOException {
      return Objects.requireNonNull(adapter.fromJson(text)).decoded();
    }

    @Override
    public String write(byte[] samples) {
      return adapter.toJson(FrameFields.command(samples));
    }
  }
}
