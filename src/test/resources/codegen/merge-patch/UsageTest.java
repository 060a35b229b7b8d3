package feature.mergepatch;

import static io.streamwire.codegen.Exchange.read;
import static io.streamwire.codegen.Exchange.roundTrip;
import static io.streamwire.codegen.Exchange.sent;
import static io.streamwire.codegen.Exchange.write;
import static org.assertj.core.api.Assertions.assertThat;

import feature.mergepatch.api.DefaultApi;
import feature.mergepatch.model.Address;
import feature.mergepatch.model.Plain;
import feature.mergepatch.model.User;
import java.lang.reflect.Method;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.Test;

class UsageTest {

  private static String body(User user) throws Exception {
    RecordedRequest request = sent(r -> r.create(DefaultApi.class).patchUser("1", user));
    assertThat(request.getHeaders().get("Content-Type")).startsWith("application/merge-patch+json");
    return request.getBody().utf8();
  }

  @Test
  void aPropertyIsAbsentNullOrSet() throws Exception {
    assertThat(body(User.builder().build())).isEqualTo("{}");
    assertThat(body(User.builder().name("Jane").build())).isEqualTo("{\"name\":\"Jane\"}");
    assertThat(body(User.builder().clearName().build())).isEqualTo("{\"name\":null}");
  }

  @Test
  void theLastWordCounts() throws Exception {
    assertThat(body(User.builder().clearName().name("Jane").build()))
        .isEqualTo("{\"name\":\"Jane\"}");
    assertThat(body(User.builder().name("Jane").clearName().build())).isEqualTo("{\"name\":null}");
    assertThat(body(User.builder().clearName().name(null).build())).isEqualTo("{}");
  }

  @Test
  void allKindsOfPropertiesAreCleared() throws Exception {
    User user =
        User.builder()
            .clearBorn()
            .clearTags()
            .clearPin()
            .address(Address.builder().street("Main").clearCity().build())
            .build();

    assertThat(body(user))
        .isEqualTo(
            "{\"born\":null,\"tags\":null,\"address\":{\"street\":\"Main\",\"city\":null},\"pin\":null}");
    assertThat(body(user.toBuilder().born(LocalDate.of(2026, 1, 2)).tags(List.of()).build()))
        .startsWith("{\"born\":\"2026-01-02\",\"tags\":[],");
    assertThat(body(user.toBuilder().bornText("soon").build())).startsWith("{\"born\":\"soon\"");
  }

  @Test
  void whatWasReadAsNullIsSentAsNull() throws Exception {
    User user = roundTrip(User.class, "{\"name\":null,\"address\":{\"city\":null}}");

    assertThat(user.name()).isNull();
    assertThat(user.clearedProperties()).containsExactly("name");
    assertThat(body(user.toBuilder().born(LocalDate.of(2026, 1, 2)).build()))
        .isEqualTo("{\"name\":null,\"born\":\"2026-01-02\",\"address\":{\"city\":null}}");
  }

  @Test
  void nullIsNotAbsent() throws Exception {
    User cleared = read(User.class, "{\"name\":null}");

    assertThat(cleared).isNotEqualTo(read(User.class, "{}"));
    assertThat(cleared).isEqualTo(User.builder().clearName().build());
    assertThat(cleared.toString()).isEqualTo("User{clearedProperties=[name]}");
  }

  @Test
  void aPropertyMayBeCalledLikeAMethodThatClears() throws Exception {
    assertThat(body(User.builder().clearName("x").clearName().build()))
        .isEqualTo("{\"name\":null,\"clear-name\":\"x\"}");
    assertThat(body(User.builder().clearClearName().build())).isEqualTo("{\"clear-name\":null}");
  }

  @Test
  void otherClassesHaveNoThirdState() {
    assertThat(Arrays.stream(Plain.Builder.class.getMethods()).map(Method::getName))
        .doesNotContain("clearName");
    assertThat(write(Plain.class, Plain.builder().name(null).build())).isEqualTo("{}");
  }
}
