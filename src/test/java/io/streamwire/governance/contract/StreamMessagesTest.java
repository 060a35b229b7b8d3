package io.streamwire.governance.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.streamwire.governance.StreamsContract;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The AsyncAPI document matches the schemas of the WebSocket messages. */
class StreamMessagesTest {

  private static ContractDocument contract() throws Exception {
    return StreamsContract.read();
  }

  private static ContractDocument document() throws Exception {
    return ContractDocument.read(StreamsContract.MESSAGES);
  }

  @Test
  void directionOfEveryMessageMatchesItsSchema() throws Exception {
    assertThat(StreamMessages.ofDocument(document()))
        .isEqualTo(StreamMessages.ofContract(contract()))
        .containsEntry("MediaMessage", "received")
        .containsEntry("MediaCommand", "sent")
        .hasSize(10);
  }

  @Test
  void nameOfEveryMessageEqualsItsEventField() throws Exception {
    JsonNode messages = document().tree().at("/components/messages");
    JsonNode schemas = contract().tree().at("/components/schemas");

    assertThat(messages.properties())
        .extracting(Map.Entry::getKey)
        .containsExactlyInAnyOrderElementsOf(StreamMessages.ofContract(contract()).keySet());
    for (Map.Entry<String, JsonNode> message : messages.properties()) {
      assertThat(message.getValue().path("name"))
          .isEqualTo(schemas.path(message.getKey()).at("/properties/event/default"));
    }
  }

  @Test
  void missingMessageOrWrongDirectionIsDetected() throws Exception {
    JsonNode changed = document().tree().deepCopy();
    ((ArrayNode) changed.at("/operations/receiveStreamMessage/messages")).remove(3);
    ((ObjectNode) changed.at("/operations/sendStreamCommand")).put("action", "receive");

    assertThat(StreamMessages.ofDocument(ContractDocument.of("changed", changed)))
        .doesNotContainKey("DtmfMessage")
        .containsEntry("MediaCommand", "received")
        .isNotEqualTo(StreamMessages.ofContract(contract()));
  }
}
