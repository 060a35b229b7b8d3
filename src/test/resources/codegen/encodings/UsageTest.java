package feature.encodings;

import static io.streamwire.codegen.Exchange.sent;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import feature.encodings.api.DefaultApi;
import feature.encodings.model.CookiesCookies;
import feature.encodings.model.ExtraRequest;
import feature.encodings.model.FilesRequest;
import feature.encodings.model.HeadersRequest;
import feature.encodings.model.OneWayRequest;
import feature.encodings.model.OptionalRequest;
import feature.encodings.model.Point;
import feature.encodings.model.RelatedRequest;
import feature.encodings.model.RelatedRequestMeta;
import feature.encodings.model.Tagged;
import io.streamwire.wire.FilePart;
import java.util.List;
import java.util.Map;
import mockwebserver3.RecordedRequest;
import okio.ByteString;
import org.junit.jupiter.api.Test;

class UsageTest {

  private static final FilePart FILE = FilePart.of("f", "F".getBytes(UTF_8), null);

  @Test
  void relatedBodyHasItsOwnTypeAndItsPartsInOrder() throws Exception {
    RelatedRequest request =
        RelatedRequest.builder()
            .media(FILE)
            .meta(RelatedRequestMeta.builder().title("t").build())
            .build();

    RecordedRequest sent = sent(r -> r.create(DefaultApi.class).related(request));

    assertThat(sent.getHeaders().get("Content-Type")).startsWith("multipart/related; boundary=");
    assertThat(parts(sent))
        .isEqualTo(
            part("meta\"", "Content-Type: application/json\r\n", "{\"title\":\"t\"}")
                + part("media\"; filename=\"f\"", "Content-Type: video/mp4\r\n", "F")
                + "--B--\r\n");
  }

  @Test
  void headersOfAPartGoWithIt() throws Exception {
    HeadersRequest request =
        HeadersRequest.builder()
            .logo(FILE)
            .logoXWidth(7L)
            .tags(List.of("a", "b"))
            .tagsXLang("en")
            .build();

    assertThat(parts(sent(r -> r.create(DefaultApi.class).headers(request))))
        .isEqualTo(
            part("logo\"; filename=\"f\"", "X-Width: 7\r\nContent-Type: image/png\r\n", "F")
                + part("tags\"", "X-Lang: en\r\n", "a")
                + part("tags\"", "X-Lang: en\r\n", "b")
                + "--B--\r\n");
    HeadersRequest none = HeadersRequest.builder().logoXWidth(7L).tags(List.of("a")).build();
    assertThat(parts(sent(r -> r.create(DefaultApi.class).headers(none))))
        .as("the header of a part that is not there is not another's")
        .isEqualTo(part("tags\"", "", "a") + "--B--\r\n");
  }

  @Test
  void partsWithoutANameInTheContractAreSent() throws Exception {
    ExtraRequest request =
        ExtraRequest.builder().name("n").additionalProperties(Map.of("k", 7L)).build();
    FilesRequest files = FilesRequest.builder().additionalProperties(Map.of("f", FILE)).build();

    assertThat(parts(sent(r -> r.create(DefaultApi.class).extra(request))))
        .isEqualTo(part("name\"", "", "n") + part("k\"", "", "7") + "--B--\r\n");
    assertThat(parts(sent(r -> r.create(DefaultApi.class).files(files))))
        .isEqualTo(part("f\"; filename=\"f\"", "", "F") + "--B--\r\n");
  }

  @Test
  void everySpellingOfAFileIsAFile() throws Exception {
    OptionalRequest request =
        OptionalRequest.builder().file(FILE).thumb(ByteString.of((byte) 0xfb)).more(List.of(FILE)).build();

    assertThat(parts(sent(r -> r.create(DefaultApi.class).optional(request))))
        .isEqualTo(
            part("file\"; filename=\"f\"", "", "F")
                + part("thumb\"", "", "+w==")
                + part("more\"; filename=\"f\"", "", "F")
                + "--B--\r\n");
  }

  @Test
  void oneSchemaInTwoFormsIsSpelledAsEachSays() throws Exception {
    List<String> tags = List.of("a", "b");
    OneWayRequest one = OneWayRequest.builder().tags(tags).build();
    Tagged other = Tagged.builder().tags(tags).build();

    assertThat(sent(r -> r.create(DefaultApi.class).oneWay(one)).getBody().utf8())
        .isEqualTo("tags=a%2Cb");
    assertThat(sent(r -> r.create(DefaultApi.class).otherWay(other)).getBody().utf8())
        .isEqualTo("tags=%5B%22a%22%2C%22b%22%5D");
  }

  @Test
  void severalCookiesKeepTheirStyles() throws Exception {
    Point point = Point.builder().x(1L).y(2L).build();
    CookiesCookies cookies =
        CookiesCookies.builder().ids(List.of(1L, 2L)).point(point).json(point).text("a;b").build();

    assertThat(sent(r -> r.create(DefaultApi.class).cookies(cookies)).getHeaders().get("Cookie"))
        .isEqualTo("ids=1,2; point=x,1,y,2; json={%22x%22:1%2C%22y%22:2}; text=a%3Bb");
  }

  private static String parts(RecordedRequest sent) {
    String type = sent.getHeaders().get("Content-Type");
    String boundary = type.substring(type.indexOf("boundary=") + 9);
    return sent.getBody()
        .utf8()
        .replace(boundary, "B")
        .replaceAll("Content-Length: \\d+\r\n", "");
  }

  private static String part(String name, String headers, String content) {
    return "--B\r\nContent-Disposition: form-data; name=\""
        + name
        + "\r\n"
        + headers
        + "\r\n"
        + content
        + "\r\n";
  }
}
