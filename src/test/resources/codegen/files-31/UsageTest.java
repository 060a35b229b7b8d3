package feature.files31;

import static io.streamwire.codegen.Exchange.reply;
import static io.streamwire.codegen.Exchange.sent;
import static org.assertj.core.api.Assertions.assertThat;

import feature.files31.api.DefaultApi;
import feature.files31.model.UploadRequest;
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
            .octets(FILE)
            .untyped(FILE)
            .old(FILE)
            .maybe(FILE)
            .anyMaybe(FILE)
            .oneMaybe(FILE)
            .named(FILE)
            .wrapped(FILE)
            .several(List.of(FILE, FILE))
            .distinct(List.of(FILE, FILE))
            .severalMaybe(List.of(FILE, FILE))
            .listMaybe(List.of(FILE, FILE))
            .severalNamed(List.of(FILE, FILE))
            .encoded(BYTES)
            .encodedOnly(BYTES)
            .words("x")
            .build();

    var sent = sent(r -> r.create(DefaultApi.class).upload(request));

    String boundary = sent.getHeaders().get("Content-Type").replaceAll(".*boundary=", "");
    String body = sent.getBody().string(java.nio.charset.StandardCharsets.ISO_8859_1);
    assertThat(body.replace(boundary, "B").replaceAll("Content-Length: \\d+\r\n", ""))
        .isEqualTo(
                file("plain")
                + file("octets")
                + file("untyped")
                + file("old")
                + file("maybe")
                + file("anyMaybe")
                + file("oneMaybe")
                + file("named")
                + file("wrapped")
                + file("several")
                + file("several")
                + file("distinct")
                + file("distinct")
                + file("severalMaybe")
                + file("severalMaybe")
                + file("listMaybe")
                + file("listMaybe")
                + file("severalNamed")
                + file("severalNamed")
                + text("encoded", "iVBO/w==")
                + text("encodedOnly", "iVBO/w==")
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

  @Test
  void encodedContentInJsonIsBytes() throws Exception {
    var picture =
        io.streamwire.codegen.Exchange.roundTrip(
            feature.files31.model.Picture.class,
            "{\"content\":\"iVBO_w\",\"all\":[\"iVBO/w==\"],\"hex\":\"ff\"}");

    assertThat(picture.content()).isEqualTo(BYTES);
    assertThat(picture.all().get(0).value()).isEqualTo(BYTES);
    assertThat(picture.hex()).isEqualTo("ff");
  }
}
