package io.streamwire.signalwire.webhook;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonWriter;
import com.squareup.moshi.Moshi;
import io.streamwire.signalwire.model.StreamStatusEvent;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.util.Map;
import java.util.Objects;
import okio.Buffer;
import okio.ByteString;

/**
 * Reads status callbacks: the parameters of a GET are in its query, those of a POST in its form.
 */
final class StatusCallback {
  private static final JsonAdapter<StreamStatusEvent> EVENTS =
      new Moshi.Builder().build().adapter(StreamStatusEvent.class);

  private StatusCallback() {}

  static StreamStatusEvent read(WebhookRequest request) {
    try {
      StreamStatusEvent event = EVENTS.fromJson(json(form(request)));
      return Objects.requireNonNull(event, "event"); // An object is never read as null.
    } catch (CharacterCodingException e) {
      throw new MalformedWebhookException("The callback's parameters hold a malformed escape", e);
    } catch (JsonDataException e) {
      throw new MalformedWebhookException("Not the status of a stream: " + e.getMessage(), e);
    } catch (IOException e) {
      throw new AssertionError("Memory does not fail", e);
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

  /**
   * The generated adapter does the rest: it names what is missing, and refuses what is given twice.
   */
  private static Buffer json(ByteString form) throws IOException {
    Buffer json = new Buffer();
    try (JsonWriter writer = JsonWriter.of(json)) {
      writer.beginObject();
      for (Map.Entry<String, String> pair : FormText.decode(form)) {
        if (!pair.getValue().isEmpty()) { // An empty value stands for none.
          writer.name(pair.getKey()).value(pair.getValue());
        }
      }
      writer.endObject();
    }
    return json;
  }
}
