package feature.emptyobjects;

import static io.streamwire.codegen.Exchange.refusal;
import static io.streamwire.codegen.Exchange.roundTrip;
import static org.assertj.core.api.Assertions.assertThat;

import feature.emptyobjects.model.Holder;
import feature.emptyobjects.model.Marker;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UsageTest {

  @Test
  void objectsWithoutPropertiesAreMaps() throws Exception {
    Holder holder =
        roundTrip(Holder.class, "{\"nothing\":{},\"inline\":{\"x\":1},\"any\":[1],\"\":\"e\"}");

    assertThat(holder.nothing()).isEqualTo(Map.of());
    assertThat(holder.inline()).isEqualTo(Map.of("x", 1L));
    assertThat(holder.property()).as("a property without a name").isEqualTo("e");
    assertThat(refusal(Holder.class, "{\"nothing\":[]}")).contains("$.nothing");
    assertThat(roundTrip(Marker.class, "{\"a\":\"b\"}").a()).isEqualTo("b");
    assertThat(roundTrip(Marker.class, "{}")).isEqualTo(Marker.builder().build());
  }
}
