package feature.secrets;

import static io.streamwire.codegen.Exchange.read;
import static org.assertj.core.api.Assertions.assertThat;

import feature.secrets.model.Login;
import feature.secrets.model.LoginOrText;
import feature.secrets.model.Open;
import feature.secrets.model.OpenLogins;
import feature.secrets.model.Order;
import feature.secrets.model.Parcel;
import feature.secrets.model.Person;
import feature.secrets.model.Plain;
import feature.secrets.model.Vault;
import io.streamwire.wire.HasReference;
import io.streamwire.wire.HasSecrets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class UsageTest {

  private static final String LOGIN = "{\"user\":\"u\",\"password\":\"%s\"}";

  @Test
  void ownSecretsAreToldAndMasked() throws Exception {
    Login login =
        read(
            Login.class,
            "{\"user\":\"u\",\"password\":\"p1\",\"pin\":42,\"old\":[\"p2\",null],\"keys\":{\"k\":\"p3\"}}");

    assertThat(secrets(login)).containsExactly("p1", "42", "p2", "p3");
    assertThat(login.toString()).doesNotContain("p1", "42", "p2", "p3").contains("user=u");
    assertThat(secrets(Login.builder().user("u").build())).isEmpty();
  }

  @Test
  void secretsOfObjectsInsideAreTold() throws Exception {
    String json =
        "{\"logins\":[%s],\"byName\":{\"n\":%s},\"inner\":{\"logins\":[%s]},\"either\":%s,\"wrapped\":%s}"
            .formatted(login("1"), login("2"), login("3"), login("4"), login("5"));

    assertThat(secrets(read(Vault.class, json))).containsExactly("1", "2", "3", "4", "5");
    assertThat(secrets(read(LoginOrText.class, login("6")))).containsExactly("6");
    assertThat(secrets(read(LoginOrText.class, "\"text\""))).isEmpty();
    assertThat(secrets(read(Person.class, "{\"account\":{\"kind\":\"Bank\",\"code\":\"7\"}}")))
        .containsExactly("7");
  }

  @Test
  void secretsWithoutANameAreTold() throws Exception {
    Open open = read(Open.class, "{\"a\":\"a\",\"x\":\"p1\"}");
    assertThat(secrets(open)).containsExactly("p1");
    assertThat(open).hasToString("Open{a=a, additionalProperties=***}");
    assertThat(secrets(read(OpenLogins.class, "{\"x\":" + login("p2") + "}")))
        .containsExactly("p2");
  }

  @Test
  void classWithoutSecretsSaysNothingOfThem() {
    assertThat(HasSecrets.class.isAssignableFrom(Plain.class)).isFalse();
  }

  @Test
  void referenceIsWhatTheContractMarks() {
    Order order = Order.builder().number("n").referenceValue(1L).build();
    Parcel parcel = Parcel.builder().reference("r").build();

    assertThat(order.reference()).isEqualTo("n");
    assertThat(((HasReference) parcel).reference()).isEqualTo("r");
  }

  private static String login(String password) {
    return LOGIN.formatted(password);
  }

  private static List<String> secrets(Object value) {
    List<String> secrets = new ArrayList<>();
    ((HasSecrets) value).secrets(secrets::add);
    return secrets;
  }
}
