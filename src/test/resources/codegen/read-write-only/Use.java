package feature.readwriteonly;

import static io.streamwire.codegen.Exchange.refusal;
import static io.streamwire.codegen.Exchange.reply;
import static io.streamwire.codegen.Exchange.write;
import static org.assertj.core.api.Assertions.assertThat;

import feature.readwriteonly.api.DefaultApi;
import feature.readwriteonly.model.User;
import org.junit.jupiter.api.Test;

class Use {

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
  void replyWithoutNameOrIdIsRefused() {
    assertThat(refusal(User.class, "{\"id\":\"1\"}")).contains("'name'");
    assertThat(refusal(User.class, "{\"name\":\"J\"}")).contains("'id'");
  }
}
