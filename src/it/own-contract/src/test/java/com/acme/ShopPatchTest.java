package com.acme;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.acme.shop.ShopClient;
import com.acme.shop.model.ItemPatch;
import io.streamwire.testkit.contract.ContractServer;
import io.streamwire.testkit.contract.ContractTest;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** The three states of a merge patch, with a service that implements the shop's contract. */
@ContractTest("src/main/openapi/shop.yaml")
class ShopPatchTest {

  @Test
  void aPropertyIsAbsentNullOrSet(ContractServer server) {
    try (ShopClient shop =
        ShopClient.builder().baseUrl(server.baseUrl()).apiKey("any").build()) {
      // sample patch
      ItemPatch patch = ItemPatch.builder().price(new BigDecimal("2.50")).clearTitle().build();
      shop.items().updateItem("7", patch);
      // end
    }
    assertEquals(
        "{\"title\":null,\"price\":2.50}", server.journal().last().body().utf8());
  }
}
