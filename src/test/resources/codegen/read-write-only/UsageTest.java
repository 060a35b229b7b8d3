package feature.readwriteonly;

import static io.streamwire.codegen.Exchange.read;
import static io.streamwire.codegen.Exchange.refusal;
import static io.streamwire.codegen.Exchange.reply;
import static io.streamwire.codegen.Exchange.sent;
import static io.streamwire.codegen.Exchange.write;
import static org.assertj.core.api.Assertions.assertThat;

import feature.readwriteonly.api.DefaultApi;
import feature.readwriteonly.model.TeamReference;
import feature.readwriteonly.model.User;
import org.junit.jupiter.api.Test;

class UsageTest {

  @Test
  void requestNeedsNoIdAndReplyNoPassword() throws Exception {
    User request = User.builder().name("Jane").password("secret").build();

    assertThat(write(User.class, request)).isEqualTo("{\"name\":\"Jane\",\"password\":\"secret\"}");
    assertThat(request.toString()).doesNotContain("secret");
    User created =
        reply(
            201,
            "application/json",
            "{\"id\":\"1\",\"name\":\"Jane\"}",
            r -> r.create(DefaultApi.class).createUser(request));
    assertThat(created.id()).isEqualTo("1");
    assertThat(created.password()).isNull();
  }

  @Test
  void whatTheServerSaysIsNotSentBackToIt() throws Exception {
    User read = read(User.class, "{\"id\":\"1\",\"name\":\"Jane\"}");
    User changed = read.toBuilder().name("Joan").password("p").build();

    assertThat(changed.id()).isEqualTo("1");
    assertThat(write(User.class, changed))
        .as("what is kept on a disk is whole")
        .isEqualTo("{\"id\":\"1\",\"name\":\"Joan\",\"password\":\"p\"}");
    assertThat(sent(r -> r.create(DefaultApi.class).createUser(changed)).getBody().utf8())
        .isEqualTo("{\"name\":\"Joan\",\"password\":\"p\"}");
  }

  @Test
  void whatAReferenceDemandsIsSent() throws Exception {
    User request =
        User.builder()
            .name("Jane")
            .password("p")
            .team(TeamReference.builder().id("t1").url("https://teams.example/t1").build())
            .build();

    assertThat(sent(r -> r.create(DefaultApi.class).createUser(request)).getBody().utf8())
        .isEqualTo("{\"name\":\"Jane\",\"team\":{\"id\":\"t1\"},\"password\":\"p\"}");
  }

  @Test
  void replyWithoutNameOrIdIsRefused() {
    assertThat(refusal(User.class, "{\"id\":\"1\"}")).contains("'name'");
    assertThat(refusal(User.class, "{\"name\":\"J\"}")).contains("'id'");
  }
}
