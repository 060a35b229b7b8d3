package com.acme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.acme.shop.ShopClient;
import com.acme.shop.model.OrderEvent;
import io.streamwire.client.EventStream;
import io.streamwire.error.BrokenStreamException;
import io.streamwire.testkit.contract.ContractResponse;
import io.streamwire.testkit.contract.ContractServer;
import io.streamwire.testkit.contract.ContractTest;
import java.util.Collections;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Events of an order, with a service that implements the shop's contract. */
@ContractTest("src/main/openapi/shop.yaml")
class ShopEventsTest {

  private static final UUID ORDER = UUID.fromString("7f2c1f8e-0d52-4a36-9f0b-0d7ad4c3a111");

  private final List<String> states = Collections.synchronizedList(new ArrayList<>());

  private static ShopClient client(ContractServer server) {
    return ShopClient.builder().baseUrl(server.baseUrl()).apiKey("any").build();
  }

  @Test
  void eventsAreReadUntilTheEnd(ContractServer server) {
    server
        .operation("followOrder")
        .answer(ContractResponse.events("{\"state\":\"packed\"}", "{\"state\":\"sent\"}", "[END]"));
    try (ShopClient shop = client(server)) {
      // sample read
      try (EventStream<OrderEvent> events = shop.orders().followOrder(ORDER)) {
        for (OrderEvent event : events) {
          states.add(event.state());
        }
      }
      // end
    }
    assertEquals(List.of("packed", "sent"), states);
  }

  @Test
  void theContractsOwnExampleIsAStreamToo(ContractServer server) {
    try (ShopClient shop = client(server)) {
      // sample async
      CompletableFuture<Void> end =
          shop.orders()
              .followOrderAsync(ORDER)
              .thenCompose(events -> events.forEachAsync(event -> states.add(event.state())));
      // end
      end.join();
    }
    assertEquals(List.of("packed"), states);
  }

  @Test
  void aStreamThatIsCutKeepsWhatWasRead(ContractServer server) {
    server
        .operation("followOrder")
        .answer(
            ContractResponse.events("{\"state\":\"packed\"}", "{\"state\":\"sent\"}").cutBody(40));
    try (ShopClient shop = client(server);
        EventStream<OrderEvent> events = shop.orders().followOrder(ORDER)) {
      assertThrows(
          BrokenStreamException.class, () -> events.forEach(event -> states.add(event.state())));
    }
    assertEquals(List.of("packed"), states);
  }
}
