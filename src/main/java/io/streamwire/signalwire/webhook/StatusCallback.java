package io.streamwire.signalwire.webhook;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonWriter;
import com.squareup.moshi.Moshi;
import io.streamwire.signalwire.model.StreamStatusEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.Map;
import java.util.Objects;
import okio.Buffer;
import okio.ByteString;

/**
 * Parses status callbacks. The parameters of a GET are in its query, those of a POST in its form.
 */
final class StatusCallback {

  private static final JsonAdapter<StreamStatusEvent> EVENTS =
      new Moshi.Builder().build().adapter(StreamStatusEvent.class);

  private StatusCallback() {}

  static StreamStatusEvent read(WebhookRequest request) {
    try {
      StreamStatusEvent event = EVENTS.fromJson(json(form(request)));
      return Objects.requireNonNull(event, "event"); // an object is never read as null
    } catch (CharacterCodingException e) {
      throw new MalformedWebhookException("malformed escape in the callback's parameters", e);
    } catch (JsonDataException e) {
      throw new MalformedWebhookException("not the status of a stream: " + e.getMessage(), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ByteString form(WebhookRequest request) {
    if (!request.method().equals("GET")) {
      return request.body();
    }
    String url = request.url().split("#", 2)[0];
    int query = url.indexOf('?');
    return ByteString.encodeUtf8(query < 0 ? "" : url.substring(query + 1));
  }

  /** Converts a form to JSON. The generated adapter reports missing and repeated parameters. */
  private static Buffer json(ByteString form) throws IOException {
    Buffer json = new Buffer();
    try (JsonWriter writer = JsonWriter.of(json)) {
      writer.beginObject();
      for (Map.Entry<String, String> pair : FormText.decode(form)) {
        if (!pair.getValue().isEmpty()) { // an empty value means none
          writer.name(pair.getKey()).value(pair.getValue());
        }
      }
      writer.endObject();
    }
    return json;
  }
}
