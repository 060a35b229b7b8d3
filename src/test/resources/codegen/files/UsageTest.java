package feature.files;

import static io.streamwire.codegen.Exchange.reply;
import static io.streamwire.codegen.Exchange.sent;
import static org.assertj.core.api.Assertions.assertThat;

import feature.files.api.DefaultApi;
import feature.files.model.UploadRequest;
import io.streamwire.wire.FilePart;
import java.util.List;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okhttp3.ResponseBody;
import okio.ByteString;
import org.junit.jupiter.api.Test;

class UsageTest {

  /** No text: bytes that are not UTF-8. */
  private static final ByteString BYTES = ByteString.decodeHex("89504eff");

  private static final FilePart FILE = FilePart.of("a.png", BYTES.toByteArray(), "image/png");

  @Test
  void everySpellingIsAFile() throws Exception {
    UploadRequest request =
        UploadRequest.builder()
            .plain(FILE)
            .maybe(FILE)
            .named(FILE)
            .wrapped(FILE)
            .one(FILE)
            .several(List.of(FILE, FILE))
            .distinct(List.of(FILE, FILE))
            .severalMaybe(List.of(FILE, FILE))
            .severalNamed(List.of(FILE, FILE))
            .namedList(List.of(FILE, FILE))
            .encoded(BYTES)
            .words("x")
            .build();

    var sent = sent(r -> r.create(DefaultApi.class).upload(request));

    String boundary = sent.getHeaders().get("Content-Type").replaceAll(".*boundary=", "");
    String body = sent.getBody().string(java.nio.charset.StandardCharsets.ISO_8859_1);
    assertThat(body.replace(boundary, "B").replaceAll("Content-Length: \\d+\r\n", ""))
        .isEqualTo(
                file("plain")
                + file("maybe")
                + file("named")
                + file("wrapped")
                + file("one")
                + file("several")
                + file("several")
                + file("distinct")
                + file("distinct")
                + file("severalMaybe")
                + file("severalMaybe")
                + file("severalNamed")
                + file("severalNamed")
                + file("namedList")
                + file("namedList")
                + text("encoded", "iVBO/w==")
                + text("words", "x")
                + "--B--\r\n");
  }

  private static String file(String name) {
    return "--B\r\nContent-Disposition: form-data; name=\""
        + name
        + "\"; filename=\"a.png\"\r\nContent-Type: image/png\r\n\r\n\u0089PN\u00ff\r\n";
  }

  private static String text(String name, String text) {
    return "--B\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + text + "\r\n";
  }

  @Test
  void aWholeBodyIsBytes() throws Exception {
    var request =
        sent(
            r ->
                r.create(DefaultApi.class)
                    .putRaw(RequestBody.create(BYTES, MediaType.get("image/png"))));

    assertThat(request.getBody()).isEqualTo(BYTES);
  }

  @Test
  void aWholeReplyIsBytes() throws Exception {
    ResponseBody body =
        reply(200, "application/pdf", "\u0000%PDF", r -> r.create(DefaultApi.class).getRaw());

    assertThat(body.byteString()).isEqualTo(ByteString.decodeHex("0025504446"));
  }
}
