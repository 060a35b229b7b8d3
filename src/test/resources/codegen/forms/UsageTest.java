package feature.forms;

import static io.streamwire.codegen.Exchange.sent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import feature.forms.api.DefaultApi;
import feature.forms.model.Composed;
import feature.forms.model.FamilyRequest;
import feature.forms.model.SendRequest;
import feature.forms.model.SendRequestInner;
import feature.forms.model.SendRequestKind;
import feature.forms.model.TokenRequest;
import feature.forms.model.TokenRequestGrantType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UsageTest {

  @Test
  void everyValueIsSpelledAsAField() throws Exception {
    SendRequest request =
        SendRequest.builder()
            .to("+1 & ä")
            .body("")
            .when(OffsetDateTime.parse("2026-01-31T12:00:00Z"))
            .price(new BigDecimal("1.50"))
            .flag(true)
            .media(List.of("a", "b"))
            .joined(List.of("c", "d"))
            .inner(SendRequestInner.builder().a("x").b(List.of(1L, 2L)).build())
            .kind(SendRequestKind.of("fax"))
            .build();

    var sent = sent(r -> r.create(DefaultApi.class).send(request));

    assertThat(sent.getHeaders().get("Content-Type"))
        .isEqualTo("application/x-www-form-urlencoded");
    assertThat(sent.getBody().utf8())
        .isEqualTo(
            "To=%2B1+%26+%C3%A4&Body=&When=2026-01-31T12%3A00%3A00Z&Price=1.50&Flag=true"
                + "&Media=a&Media=b&Joined=c%2Cd&Inner%5Ba%5D=x&Inner%5Bb%5D=1&Inner%5Bb%5D=2&Kind=fax");
  }

  @Test
  void requiredFieldsAreInsistedOn() {
    assertThatThrownBy(() -> SendRequest.builder().build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("SendRequest: required field 'To' is not set");
    assertThatThrownBy(() -> Composed.builder().b("x").build()).hasMessageContaining("'A'");
  }

  @Test
  void freeFormsAndComposedFormsAreSent() throws Exception {
    assertThat(
            sent(r -> r.create(DefaultApi.class).sendFree(Map.of("a b", "c&d"))).getBody().utf8())
        .isEqualTo("a+b=c%26d");
    assertThat(
            sent(r -> r.create(DefaultApi.class).both(Composed.builder().a("1").b("2").build()))
                .getBody()
                .utf8())
        .isEqualTo("A=1&B=2");
  }

  @Test
  void unionOfFormsIsSentAsAForm() throws Exception {
    var sent =
        sent(
            r ->
                r.create(DefaultApi.class)
                    .token(
                        TokenRequest.builder()
                            .grantType(TokenRequestGrantType.of("client_credentials"))
                            .clientId("a&b")
                            .build()));

    assertThat(sent.getHeaders().get("Content-Type"))
        .isEqualTo("application/x-www-form-urlencoded");
    assertThat(sent.getBody().utf8()).isEqualTo("grant_type=client_credentials&client_id=a%26b");
  }

  @Test
  void familyCountsFromItsFirstIndexAndItsMembersHaveTypes() throws Exception {
    FamilyRequest.Builder request =
        FamilyRequest.builder()
            .tags("plural")
            .tag("k", LocalDate.of(2026, 1, 31), BigDecimal.ONE)
            .tag("l", LocalDate.of(2026, 2, 1), BigDecimal.TEN);

    assertThat(sent(r -> r.create(DefaultApi.class).family(request.build())).getBody().utf8())
        .isEqualTo(
            "Tag0.Key=k&Tag0.When=2026-01-31&Tag0.Price=1"
                + "&Tag1.Key=l&Tag1.When=2026-02-01&Tag1.Price=10&tags=plural");
    request.tag("m", LocalDate.of(2026, 2, 1), BigDecimal.TEN);
    request.tag("n", LocalDate.of(2026, 2, 1), BigDecimal.TEN);
    assertThatThrownBy(request::build).hasMessage("Tag: 4 entries (expected: at most 3)");
  }
}
