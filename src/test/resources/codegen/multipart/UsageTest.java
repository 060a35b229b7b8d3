package feature.multipart;

import static io.streamwire.codegen.Exchange.sent;
import static org.assertj.core.api.Assertions.assertThat;

import feature.multipart.api.DefaultApi;
import feature.multipart.model.Meta;
import feature.multipart.model.UploadRequest;
import io.streamwire.wire.FilePart;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class UsageTest {

  @Test
  void everyPartIsSent() throws Exception {
    UploadRequest request =
        UploadRequest.builder()
            .title("ä")
            .file(file("a.png", "PNG", "image/png"))
            .more(List.of(file("b \"q\".txt", "B", "text/plain"), file("c", "C", null)))
            .tags(List.of("x", "y"))
            .meta(Meta.builder().size(3L).build())
            .when(LocalDate.of(2026, 1, 31))
            .build();

    var sent = sent(r -> r.create(DefaultApi.class).upload(request));

    String type = sent.getHeaders().get("Content-Type");
    String boundary = type.substring(type.indexOf("boundary=") + 9);
    assertThat(
            sent.getBody().utf8().replace(boundary, "B").replaceAll("Content-Length: \\d+\r\n", ""))
        .isEqualTo(
            part("title\"", null, "ä")
                + part("file\"; filename=\"a.png\"", "image/png", "PNG")
                + part("more\"; filename=\"b %22q%22.txt\"", "text/plain", "B")
                + part("more\"; filename=\"c\"", null, "C")
                + part("tags\"", null, "x")
                + part("tags\"", null, "y")
                + part("meta\"", "application/json", "{\"size\":3}")
                + part("when\"", null, "2026-01-31")
                + "--B--\r\n");
  }

  private static FilePart file(String name, String content, String type) {
    return FilePart.of(name, content.getBytes(StandardCharsets.UTF_8), type);
  }

  private static String part(String name, String type, String content) {
    return "--B\r\nContent-Disposition: form-data; name=\""
        + name
        + "\r\n"
        + (type == null ? "" : "Content-Type: " + type + "\r\n")
        + "\r\n"
        + content
        + "\r\n";
  }
}
