package feature.recursion;

import static io.streamwire.codegen.Exchange.refusal;
import static io.streamwire.codegen.Exchange.roundTrip;
import static org.assertj.core.api.Assertions.assertThat;

import feature.recursion.model.Node;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class UsageTest {

  @Test
  void schemasMayReferToThemselvesAndToEachOther() throws Exception {
    Node node =
        roundTrip(
            Node.class,
            "{\"name\":\"r\",\"children\":[{\"children\":[{}]}],\"byName\":{\"a\":{\"name\":\"b\"}},"
                + "\"partner\":{\"node\":{\"partner\":{}}},"
                + "\"expression\":{\"add\":[1,{\"add\":[2.5]}]},\"tree\":[[],[[]]]}");

    assertThat(node.children().get(0).children()).hasSize(1);
    assertThat(node.byName().get("a").name()).isEqualTo("b");
    assertThat(node.partner().node().partner().node()).isNull();
    assertThat(node.tree()).isEqualTo(List.of(List.of(), List.of(List.of())));
  }

  @Test
  void reasonablyDeepJsonIsRead() throws Exception {
    String json = "{\"partner\":{\"node\":".repeat(100) + "{}" + "}}".repeat(100);

    Node node = roundTrip(Node.class, json);

    int depth = 0;
    for (Node at = node; at.partner() != null; at = at.partner().node()) {
      depth++;
    }
    assertThat(depth).isEqualTo(100);
  }

  @Test
  void endlesslyDeepJsonIsRefusedAndDoesNotExhaustTheStack() {
    String[] open = {
      "{\"partner\":{\"node\":",
      "{\"children\":[",
      "{\"free\":[",
      "{\"expression\":{\"add\":[",
      "{\"byName\":{\"a\":",
      "{\"unknown\":["
    };
    for (String start : open) {
      assertThat(refusal(Node.class, start + "[".repeat(100_000))).as(start).isNotBlank();
      assertThat(refusal(Node.class, start.repeat(50_000))).as(start).contains("$");
    }
  }

  @Test
  void deepUnionsAreReadInReasonableTime() {
    String json = "{\"expression\":" + "{\"add\":[1,".repeat(30) + "\"x\"" + "]}".repeat(30) + "}";

    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(5),
        () -> assertThat(roundTrip(Node.class, json).expression()).isNotNull());
  }
}
