package feature.openapi31;

import static io.streamwire.codegen.Exchange.refusal;
import static io.streamwire.codegen.Exchange.roundTrip;
import static io.streamwire.codegen.Exchange.sent;
import static org.assertj.core.api.Assertions.assertThat;

import feature.openapi31.api.DefaultApi;
import feature.openapi31.model.Thing;
import feature.openapi31.model.ThingColour;
import feature.openapi31.model.ThingId;
import java.util.List;
import org.junit.jupiter.api.Test;

class UsageTest {

  @Test
  void typeListsAreUnionsAndNulls() throws Exception {
    Thing thing =
        roundTrip(
            Thing.class,
            "{\"id\":7,\"maybe\":null,\"number\":1,\"ref\":{\"a\":\"b\"},\"described\":{\"a\":\"c\"},"
                + "\"kind\":\"thing\",\"colour\":\"red\",\"tuple\":[\"a\",1],"
                + "\"list\":[\"a\",null],\"free\":{\"x\":1},\"map\":{\"a\":1.50,\"b\":null}}");

    assertThat(thing.id().asLong()).isEqualTo(7L);
    assertThat(thing.maybe()).isNull();
    assertThat(thing.number()).isEqualTo(1L);
    assertThat(thing.ref().a()).isEqualTo("b");
    assertThat(thing.described().a()).isEqualTo("c");
    assertThat(thing.colour()).isSameAs(ThingColour.RED);
    assertThat(thing.tuple()).isEqualTo(List.of("a", 1L));
    assertThat(thing.list()).containsExactly("a", null);
    assertThat(roundTrip(Thing.class, "{\"id\":\"x\",\"maybe\":\"y\"}").id().asString())
        .isEqualTo("x");
    assertThat(refusal(Thing.class, "{\"id\":null,\"maybe\":null}")).contains("'id'");
  }

  @Test
  void requestsAreSent() throws Exception {
    Thing thing = Thing.builder().id(ThingId.ofLong(1L)).build();

    assertThat(sent(r -> r.create(DefaultApi.class).send(thing)).getBody().utf8())
        .isEqualTo("{\"id\":1,\"maybe\":null}");
  }
}
