package feature.replies;

import static io.streamwire.codegen.Exchange.reply;
import static io.streamwire.codegen.Exchange.roundTrip;
import static io.streamwire.codegen.Exchange.sent;
import static org.assertj.core.api.Assertions.assertThat;

import feature.replies.api.Default9LivesMoreApi;
import feature.replies.api.DefaultApi;
import feature.replies.model.Done;
import feature.replies.model.Pending;
import feature.replies.model.Problem;
import feature.replies.model.SeveralResponse;
import java.util.List;
import org.junit.jupiter.api.Test;

class UsageTest {

  private static final String JSON = "application/json";

  @Test
  void replyWithoutContentIsNull() throws Exception {
    assertThat(sent(r -> r.create(DefaultApi.class).none()).getRequestLine())
        .isEqualTo("DELETE /v1/none HTTP/1.1");
    Void nothing = reply(200, JSON, "", r -> r.create(DefaultApi.class).none());
    assertThat(nothing).isNull();
  }

  @Test
  void severalSuccessesAreAUnion() throws Exception {
    SeveralResponse done =
        reply(200, JSON, "{\"done\":true}", r -> r.create(DefaultApi.class).several());
    SeveralResponse pending =
        reply(202, JSON, "{\"eta\":3}", r -> r.create(DefaultApi.class).several());

    assertThat(((Done) done).done()).isTrue();
    assertThat(((Pending) pending).eta()).isEqualTo(3L);
    assertThat(roundTrip(Problem.class, "{\"code\":4}").code()).isEqualTo(4L);
  }

  @Test
  void rangesDefaultsAndReferencesAreRead() throws Exception {
    assertThat(reply(201, JSON, "{\"done\":true}", r -> r.create(DefaultApi.class).range()).done())
        .isTrue();
    assertThat(
            reply(200, JSON, "{\"done\":true}", r -> r.create(DefaultApi.class).onlyDefault())
                .done())
        .isTrue();
    List<Done> many = reply(200, JSON, "[{\"done\":true}]", r -> r.create(DefaultApi.class).list());
    assertThat(many).hasSize(1);
  }

  @Test
  void jsonIsAskedForWhereThereIsAChoice() throws Exception {
    assertThat(sent(r -> r.create(DefaultApi.class).types()).getHeaders().get("Accept"))
        .isEqualTo(JSON);
  }

  @Test
  void rareMethodsAreSent() throws Exception {
    assertThat(sent(r -> r.create(DefaultApi.class).trace()).getRequestLine())
        .isEqualTo("TRACE /v1/trace HTTP/1.1");
    assertThat(sent(r -> r.create(DefaultApi.class).head()).getRequestLine())
        .isEqualTo("HEAD /v1/head HTTP/1.1");
  }

  @Test
  void operationsWithoutAnIdAreNamedAfterTheirPath() throws Exception {
    assertThat(sent(r -> r.create(DefaultApi.class).get()).getTarget()).isEqualTo("/v1/");
    assertThat(sent(r -> r.create(Default9LivesMoreApi.class).getABCD("x/y")).getTarget())
        .isEqualTo("/v1/a/x%2Fy/c-d");
  }
}
