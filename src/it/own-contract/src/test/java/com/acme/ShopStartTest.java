package com.acme;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.acme.shop.ShopClient;
import com.acme.shop.model.Item;
import io.streamwire.client.RequestOptions;
import io.streamwire.testkit.contract.ContractServer;
import io.streamwire.testkit.contract.ContractTest;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** The first calls of a generated client. */
@ContractTest("src/main/openapi/shop.yaml")
class ShopStartTest {

  @Test
  void itemsAreReadInThreeWays(ContractServer server) {
    String baseUrl = server.baseUrl();
    List<Item> read;
    // sample read
    try (ShopClient shop = ShopClient.builder().baseUrl(baseUrl).apiKey("secret").build()) {
      Item item = shop.items().getItem("7");
      RequestOptions hurried = RequestOptions.builder().timeout(Duration.ofSeconds(2)).build();
      Item again = shop.items().getItem("7", hurried);
      CompletableFuture<Item> later = shop.items().getItemAsync("7");
      read = List.of(item, again, later.join());
    }
    // end
    assertEquals(1, read.stream().distinct().count());
    assertEquals(3, server.operation("getItem").count());
  }
}
