package feature.bodies;

import static io.streamwire.codegen.Exchange.reply;
import static io.streamwire.codegen.Exchange.sent;
import static org.assertj.core.api.Assertions.assertThat;

import feature.bodies.api.DefaultApi;
import feature.bodies.model.Thing;
import feature.bodies.model.ThingMultipart;
import java.util.List;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okhttp3.ResponseBody;
import org.junit.jupiter.api.Test;

class UsageTest {

  private static final Thing THING = Thing.builder().a("ä b").n(1L).build();

  @Test
  void jsonBodyIsSentAsJson() throws Exception {
    var request = sent(r -> r.create(DefaultApi.class).putJson(THING));

    assertThat(request.getRequestLine()).isEqualTo("PUT /v1/json HTTP/1.1");
    assertThat(request.getHeaders().get("Content-Type")).startsWith("application/json");
    assertThat(request.getBody().utf8()).isEqualTo("{\"a\":\"ä b\",\"n\":1}");
  }

  @Test
  void kindsOfJsonKeepTheirName() throws Exception {
    var request = sent(r -> r.create(DefaultApi.class).merge(THING));

    assertThat(request.getHeaders().get("Content-Type")).isEqualTo("application/merge-patch+json");
    assertThat(request.getHeaders().get("Accept")).isEqualTo("application/vnd.thing.v2+json");
    Thing merged =
        reply(
            200,
            "application/vnd.thing.v2+json",
            "{\"a\":\"b\"}",
            r -> r.create(DefaultApi.class).merge(THING));
    assertThat(merged).isEqualTo(Thing.builder().a("b").build());
  }

  @Test
  void severalContentTypesAreSeveralMethods() throws Exception {
    assertThat(sent(r -> r.create(DefaultApi.class).several(THING)).getBody().utf8())
        .isEqualTo("{\"a\":\"ä b\",\"n\":1}");
    var form = sent(r -> r.create(DefaultApi.class).severalForm(THING));
    assertThat(form.getHeaders().get("Content-Type"))
        .isEqualTo("application/x-www-form-urlencoded");
    assertThat(form.getBody().utf8()).isEqualTo("a=%C3%A4+b&n=1");
    var parts =
        sent(
            r ->
                r.create(DefaultApi.class)
                    .severalMultipart(ThingMultipart.builder().a("ä b").build()));
    assertThat(parts.getHeaders().get("Content-Type")).startsWith("multipart/form-data; boundary=");
    assertThat(parts.getBody().utf8()).contains("name=\"a\"").contains("ä b");
    var raw = RequestBody.create("raw", MediaType.get("application/octet-stream"));
    assertThat(sent(r -> r.create(DefaultApi.class).severalRaw(raw)).getBody().utf8())
        .isEqualTo("raw");
  }

  @Test
  void listsAreBodiesToo() throws Exception {
    assertThat(
            sent(r -> r.create(DefaultApi.class).postList(List.of(THING, THING))).getBody().utf8())
        .isEqualTo("[{\"a\":\"ä b\",\"n\":1},{\"a\":\"ä b\",\"n\":1}]");
  }

  @Test
  void bytesGoBothWays() throws Exception {
    var png = RequestBody.create(new byte[] {0, (byte) 255}, MediaType.get("image/png"));
    var request = sent(r -> r.create(DefaultApi.class).upload(png));

    assertThat(request.getHeaders().get("Content-Type")).isEqualTo("image/png");
    assertThat(request.getHeaders().get("Accept")).isEqualTo("application/octet-stream");
    assertThat(request.getBody().toByteArray()).containsExactly(0, 255);
    ResponseBody body =
        reply(
            200, "application/octet-stream", "bytes", r -> r.create(DefaultApi.class).upload(png));
    assertThat(body.string()).isEqualTo("bytes");
  }

  @Test
  void textGoesBothWays() throws Exception {
    var request = sent(r -> r.create(DefaultApi.class).say("\"ä\" 1"));

    assertThat(request.getHeaders().get("Content-Type")).isEqualTo("text/plain; charset=utf-8");
    assertThat(request.getBody().utf8()).isEqualTo("\"ä\" 1");
    String reply = reply(200, "text/plain", "{no json", r -> r.create(DefaultApi.class).say(""));
    assertThat(reply).isEqualTo("{no json");
    var csv = sent(r -> r.create(DefaultApi.class).importCsv("a,b\n1,2"));
    assertThat(csv.getHeaders().get("Content-Type")).isEqualTo("text/csv");
    assertThat(csv.getBody().utf8()).isEqualTo("a,b\n1,2");
  }

  @Test
  void deleteMayHaveABody() throws Exception {
    var request = sent(r -> r.create(DefaultApi.class).deleteWithBody(THING));

    assertThat(request.getRequestLine()).isEqualTo("DELETE /v1/delete HTTP/1.1");
    assertThat(request.getBody().utf8()).isEqualTo("{\"a\":\"ä b\",\"n\":1}");
  }
}
