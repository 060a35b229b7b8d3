package com.acme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.acme.shop.ShopClient;
import com.acme.shop.model.Item;
import com.acme.shop.model.ListItemsParams;
import io.streamwire.client.Page;
import io.streamwire.error.PagingException;
import io.streamwire.error.NotFoundException;
import io.streamwire.testkit.contract.ContractResponse;
import io.streamwire.testkit.contract.ContractServer;
import io.streamwire.testkit.contract.ContractTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Pagination, with a service that implements the shop's contract. */
@ContractTest("src/main/openapi/shop.yaml")
class ShopPagesTest {

  private final List<String> ids = Collections.synchronizedList(new ArrayList<>());

  private static ShopClient client(ContractServer server) {
    return ShopClient.builder().baseUrl(server.baseUrl()).apiKey("any").build();
  }

  @Test
  void allItemsAreOneLoop(ContractServer server) {
    try (ShopClient shop = client(server)) {
      // sample all
      for (Item item : shop.items().listItems().autoPager()) {
        ids.add(item.id());
      }
      // end
    }
    assertEquals(3, ids.size());
    assertEquals(2, server.operation("listItems").count());
  }

  @Test
  void pagesMayBeTurnedByHand(ContractServer server) {
    try (ShopClient shop = client(server)) {
      // sample pages
      ListItemsParams params = ListItemsParams.builder().shelf(List.of("tea")).build();
      Page<Item> first = shop.items().listItems(params);
      Page<Item> second = first.nextPage();
      List<String> three = first.autoPager().stream().map(Item::id).limit(3).toList();
      // end
      assertEquals(2, first.items().size());
      assertFalse(second.hasNextPage());
      assertEquals(3, three.size());
    }
    assertEquals(
        "/items?shelf=tea&after=text&api_key=any", server.journal().last().target());
  }

  @Test
  void noThreadIsHeld(ContractServer server) {
    try (ShopClient shop = client(server)) {
      // sample async
      CompletableFuture<Void> end =
          shop.items()
              .listItemsAsync()
              .thenCompose(page -> page.autoPager().forEachAsync(item -> ids.add(item.id())));
      // end
      end.join();
    }
    assertEquals(3, ids.size());
  }

  @Test
  void whatWasReadIsKept(ContractServer server) {
    String page = "{\"items\":[{\"id\":\"a\",\"price\":1}],\"next\":\"2\"}";
    server.operation("listItems").answerNext(1, ContractResponse.json(200, page));
    server.operation("listItems").answerNext(1, ContractResponse.json(404, "{}"));
    server.operation("listItems").answer(ContractResponse.json(200, page));
    try (ShopClient shop = client(server)) {
      assertThrows(
          NotFoundException.class,
          () -> shop.items().listItems().autoPager().forEach(item -> ids.add(item.id())));
      assertEquals(List.of("a"), ids);
      assertThrows(
          PagingException.class, () -> shop.items().listItems().autoPager().forEach(i -> {}));
    }
  }
}
