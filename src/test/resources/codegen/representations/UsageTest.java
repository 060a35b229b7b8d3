package feature.representations;

import static io.streamwire.codegen.Exchange.reply;
import static io.streamwire.codegen.Exchange.sent;
import static org.assertj.core.api.Assertions.assertThat;

import feature.representations.api.DefaultApi;
import feature.representations.model.ChatRequest;
import feature.representations.model.InvoiceV2;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import okhttp3.ResponseBody;
import org.junit.jupiter.api.Test;
import retrofit2.Call;
import retrofit2.Retrofit;

class UsageTest {

  @Test
  void eachRepresentationHasAMethodWhichAsksForIt() throws Exception {
    assertThat(accept(api -> api.invoice("1"))).isEqualTo("application/json");
    assertThat(accept(api -> api.invoiceAsPdf("1")))
        .isEqualTo("application/pdf");
    assertThat(accept(api -> api.invoiceAsCsv("1")))
        .isEqualTo("text/csv");
    assertThat(accept(api -> api.invoiceAsVndInvoiceV2Json("1")))
        .isEqualTo("application/vnd.invoice.v2+json");
  }

  @Test
  void eachIsReadAsWhatItIs() throws Exception {
    InvoiceV2 second =
        reply(200, "application/json", "{\"sum\":\"7\"}", r -> api(r).invoiceAsVndInvoiceV2Json("1"));
    assertThat(second.sum()).isEqualTo("7");
    String csv = reply(200, "text/csv", "a,b", r -> api(r).invoiceAsCsv("1"));
    assertThat(csv).isEqualTo("a,b");
    try (ResponseBody pdf = reply(200, "application/pdf", "%PDF", r -> api(r).invoiceAsPdf("1"))) {
      assertThat(pdf.string()).isEqualTo("%PDF");
    }
  }

  @Test
  void otherSpellingsOfOneRepresentationHaveNoMethods() {
    List<String> names = Arrays.stream(DefaultApi.class.getMethods()).map(Method::getName).toList();

    assertThat(names)
        .containsExactlyInAnyOrder(
            "invoice",
            "invoiceAsPdf",
            "invoiceAsCsv",
            "invoiceAsVndInvoiceV2Json",
            "report",
            "ticks",
            "chat",
            "chatAsEventStream");
  }

  @Test
  void whatIsNotYetThereDoesNotDecideWhatTheReplyIs() throws Exception {
    assertThat(accept(DefaultApi::report)).isEqualTo("application/pdf");
    try (ResponseBody pdf = reply(200, "application/pdf", "%PDF", r -> api(r).report())) {
      assertThat(pdf.string()).isEqualTo("%PDF");
    }
  }

  @Test
  void endlessTextIsAStreamToRead() throws Exception {
    String events = "data: 1\n\ndata: 2\n\n";
    ChatRequest request = ChatRequest.builder().stream(true).build();

    try (ResponseBody ticks = reply(200, "text/event-stream", events, r -> api(r).ticks())) {
      assertThat(ticks.source().readUtf8Line()).isEqualTo("data: 1");
    }
    assertThat(accept(api -> api.chatAsEventStream(request)))
        .isEqualTo("text/event-stream");
  }

  private static DefaultApi api(Retrofit retrofit) {
    return retrofit.create(DefaultApi.class);
  }

  private static String accept(Function<DefaultApi, Call<?>> call) throws Exception {
    return sent(r -> call.apply(api(r))).getHeaders().get("Accept");
  }
}
