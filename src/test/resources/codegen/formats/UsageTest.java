package feature.formats;

import static io.streamwire.codegen.Exchange.refusal;
import static io.streamwire.codegen.Exchange.reply;
import static io.streamwire.codegen.Exchange.roundTrip;
import static io.streamwire.codegen.Exchange.sent;
import static org.assertj.core.api.Assertions.assertThat;

import feature.formats.api.DefaultApi;
import feature.formats.model.ClientToken;
import feature.formats.model.LegacyToken;
import feature.formats.model.LegacyTokenRequest;
import feature.formats.model.Sample;
import feature.formats.model.TokenRequest;
import io.streamwire.wire.FormattedText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import okio.ByteString;
import org.junit.jupiter.api.Test;

class UsageTest {

  private static final UUID ID = UUID.fromString("0b3877c4-da60-4998-90ad-b792e9847200");

  /** Each text is of its format, in a spelling that the value alone does not tell. */
  @Test
  void aTextIsWrittenAsItWasSpelled() throws Exception {
    String[] spelled = {
      "\"day\":\"2026-01-31\"",
      "\"id\":\"0B3877C4-DA60-4998-90AD-B792E9847200\"",
      "\"bytes\":\"AAEC_w\"",
      "\"bytes\":\"AAEC/w\"",
      "\"bytes\":\"AAEC/w==\"",
      "\"money\":\"1.50E+1\"",
      "\"money\":\"012.50\"",
      "\"number\":12.50",
      "\"maybeNumber\":0.10",
      "\"both\":12.5",
      "\"both\":\"12.50\"",
    };
    for (String property : spelled) {
      roundTrip(Sample.class, "{\"at\":\"2026-01-31T12:00:00.000+00:00\"," + property + "}");
    }
    Sample sample =
        roundTrip(
            Sample.class,
            "{\"at\":\"2026-01-31t12:00:00.000z\",\"day\":\"2026-01-31\","
                + "\"id\":\"0B3877C4-DA60-4998-90AD-B792E9847200\",\"bytes\":\"AAEC_w\","
                + "\"money\":\"012.50\",\"number\":12.50}");
    assertThat(sample.day()).isEqualTo(LocalDate.of(2026, 1, 31));
    assertThat(sample.at()).isEqualTo(OffsetDateTime.parse("2026-01-31T12:00:00Z"));
    assertThat(sample.id()).isEqualTo(ID);
    assertThat(sample.bytes()).isEqualTo(ByteString.decodeHex("000102ff"));
    assertThat(sample.money()).isEqualTo(new BigDecimal("12.50"));
    assertThat(sample.number()).isEqualTo(new BigDecimal("12.50"));
  }

  /** Each text is none of its format. */
  @Test
  void aTextThatDoesNotFitIsKept() throws Exception {
    Sample sample =
        roundTrip(
            Sample.class,
            "{\"at\":\"yesterday\",\"day\":\"2026-02-30\",\"id\":\"1-1-1-1-1\",\"bytes\":\"{0xff}\","
                + "\"money\":\"twelve\",\"ids\":[\"x\"],\"idSet\":[\"y\"],"
                + "\"byName\":{\"a\":\"!\"}}");
    assertThat(sample.day()).isNull();
    assertThat(sample.at()).isNull();
    assertThat(sample.id()).isNull();
    assertThat(sample.bytes()).isNull();
    assertThat(sample.money()).isNull();
    assertThat(sample.idText()).isEqualTo("1-1-1-1-1");
    assertThat(sample.bytesText()).isEqualTo("{0xff}");
    assertThat(sample.ids()).containsExactly(FormattedText.uuid("x"));
    assertThat(sample.toBuilder().id(ID).build().idText()).isEqualTo(ID.toString());
  }

  @Test
  void aStrictFormatIsInsistedOn() {
    assertThat(refusal(Sample.class, "{\"at\":\"\",\"exact\":\"x\"}")).contains("$.exact");
  }

  @Test
  void aUnionTakesTheVariantWhoseFormatFits() throws Exception {
    assertThat(union("\"0B3877C4-DA60-4998-90AD-B792E9847200\"").union().asUUID()).isEqualTo(ID);
    assertThat(union("\"2026-01-31\"").union().asLocalDate()).isEqualTo("2026-01-31");
    assertThat(union("17").union().asLong()).isEqualTo(17);
    assertThat(union("\"soon\"").union().known()).isTrue();
    assertThat(union("\"soon\"").union().asUUID()).isNull();
    assertThat(roundTrip(Sample.class, "{\"at\":\"\",\"idOrText\":\"soon\"}").idOrText().asString())
        .isEqualTo("soon");
  }

  private static Sample union(String json) throws Exception {
    return roundTrip(Sample.class, "{\"at\":\"\",\"union\":" + json + "}");
  }

  @Test
  void propertiesOfATextMeanNothing() throws Exception {
    assertThat(roundTrip(Sample.class, "{\"at\":\"\",\"labelled\":\"l\"}").labelled())
        .isEqualTo("l");
  }

  @Test
  void propertiesBesideATruthValueAreThoseOfTheObject() throws Exception {
    assertThat(flagOrBox("true").flagOrBox().asBoolean()).isTrue();
    assertThat(flagOrBox("{\"name\":\"n\"}").flagOrBox().value()).isNotNull();
  }

  private static Sample flagOrBox(String json) throws Exception {
    return roundTrip(Sample.class, "{\"at\":\"\",\"flagOrBox\":" + json + "}");
  }

  @Test
  void aListAsReplyKeepsItsTexts() throws Exception {
    List<FormattedText<UUID>> ids =
        reply(
            200,
            "application/json",
            "[\"" + ID + "\",\"x\"]",
            r -> r.create(DefaultApi.class).listSamples());
    assertThat(ids)
        .containsExactly(FormattedText.uuid(ID.toString()), FormattedText.uuid("x"));
  }

  @Test
  void whatTravelsAsFormAndAsJsonKeepsItsFieldsAsJson() throws Exception {
    TokenRequest request =
        roundTrip(
            TokenRequest.class, "{\"grant_type\":\"client_credentials\",\"client_id\":\"me\"}");
    assertThat(request).isInstanceOf(ClientToken.class);
    assertThat(sent(r -> r.create(DefaultApi.class).getToken(request)).getBody().utf8())
        .isEqualTo("{\"grant_type\":\"client_credentials\",\"client_id\":\"me\"}");
    assertThat(roundTrip(LegacyTokenRequest.class, "{\"grant_type\":\"g\"}"))
        .isInstanceOf(LegacyToken.class);
  }
}
