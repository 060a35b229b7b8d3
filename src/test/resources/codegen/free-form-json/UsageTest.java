package feature.freeformjson;

import static io.streamwire.codegen.Exchange.read;
import static io.streamwire.codegen.Exchange.refusal;
import static io.streamwire.codegen.Exchange.reply;
import static io.streamwire.codegen.Exchange.roundTrip;
import static io.streamwire.codegen.Exchange.sent;
import static org.assertj.core.api.Assertions.assertThat;

import feature.freeformjson.api.DefaultApi;
import feature.freeformjson.model.Free;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UsageTest {

  @Test
  void nothingIsRounded() throws Exception {
    Free free =
        roundTrip(
            Free.class,
            "{\"must\":9007199254740993,\"any\":18446744073709551616,\"object\":{\"a\":0.1000},"
                + "\"array\":[true,null,\"x\",-0.5,{\"y\":[]}]}");

    assertThat(free.must()).isEqualTo(9007199254740993L);
    assertThat(free.any()).isEqualTo(new BigInteger("18446744073709551616"));
    assertThat(free.object()).isEqualTo(Map.of("a", new BigDecimal("0.1000")));
    assertThat(free.array().get(4)).isEqualTo(Map.of("y", List.of()));
  }

  @Test
  void nullIsAValueToo() throws Exception {
    assertThat(roundTrip(Free.class, "{\"must\":null}").must()).isNull();
  }

  @Test
  void bodiesMayBeAnything() throws Exception {
    assertThat(
            sent(r -> r.create(DefaultApi.class).echo(Map.of("a", List.of(1, 2L, "x", true))))
                .getBody()
                .utf8())
        .isEqualTo("{\"a\":[1,2,\"x\",true]}");
    assertThat(sent(r -> r.create(DefaultApi.class).echo("text")).getBody().utf8())
        .isEqualTo("\"text\"");
    Object echo =
        reply(200, "application/json", "[1.50,{}]", r -> r.create(DefaultApi.class).echo(1));
    assertThat(echo).isEqualTo(List.of(new BigDecimal("1.50"), Map.of()));
  }

  @Test
  void hostileJsonIsRefused() throws Exception {
    assertThat(refusal(Free.class, "{\"any\":1e999999999}")).contains("$.any");
    assertThat(refusal(Free.class, "{\"object\":{\"a\":1,\"a\":2}}")).contains("$.object.a");
    assertThat(refusal(Free.class, "{\"any\":[1,")).isNotBlank();
    assertThat(refusal(Free.class, "{\"any\":" + "[".repeat(100_000))).contains("$.any");
    assertThat(read(Free.class, "{\"must\":false}").must()).isEqualTo(false);
  }
}
