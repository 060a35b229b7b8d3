package io.streamwire.client.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a client's requests go: servers of the contract, their variables, a base URL. */
class ServersTest {

  private static String baseUrl(ShopClient.Builder builder) {
    try (ShopClient client = builder.build()) {
      return client.toString().replaceAll("ShopClient\\{baseUrl=(.*)}", "$1");
    }
  }

  @Test
  void variablesAreFilledIn() {
    assertThat(baseUrl(ShopClient.builder().variable("stage", "v1")))
        .isEqualTo("https://eu.shop.test/v1/");
    assertThat(
            baseUrl(
                ShopClient.builder()
                    .variable("region", "us")
                    .variable("port", "8443")
                    .variable("stage", "a/b")))
        .isEqualTo("https://us.shop.test:8443/a/b/");
  }

  @Test
  void variableWithoutAValueIsNamed() {
    assertThatThrownBy(() -> ShopClient.builder().build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("stage is missing (expected: a text)");
  }

  @Test
  void valueOutsideTheContractIsRefused() {
    assertThatThrownBy(() -> ShopClient.builder().variable("region", "asia").build())
        .hasMessage("region: \"asia\" (expected: one of eu, us)");
  }

  @ParameterizedTest
  @CsvSource({
    "port, 443@evil.test",
    "port, 443/x",
    "port, 443#",
    "port, 443?x",
    "port, 443\\x",
    "stage, v1/../../x",
    "stage, v1?x",
    "stage, v1#x",
    "stage, v1\\x",
  })
  void valueThatLeavesItsPlaceIsRefused(String name, String value) {
    assertThatThrownBy(
            () -> ShopClient.builder().variable("stage", "v1").variable(name, value).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(name + ": ");
  }

  @Test
  void relativeServerNeedsABaseUrl() {
    assertThatThrownBy(() -> ShopClient.builder().chosenServer(1).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("baseUrl is missing (expected: an http(s) URL");
    assertThat(baseUrl(ShopClient.builder().chosenServer(1).baseUrl("https://x.test/y")))
        .isEqualTo("https://x.test/y/");
    assertThatThrownBy(() -> ShopClient.builder().chosenServer(2))
        .hasMessage("server: 2 (expected: 0 to 1)");
  }

  @Test
  void environmentFillsWhatTheContractNames() {
    assertThat(
            baseUrl(
                TestHooks.environment(
                    ShopClient.builder(), Map.of("SHOP_STAGE", "v2", "SHOP_KEY", "k"))))
        .isEqualTo("https://eu.shop.test/v2/");
    assertThatThrownBy(() -> TestHooks.environment(ShopClient.builder(), Map.of("SHOP_KEY", "k")))
        .hasMessage("environment variable SHOP_STAGE is missing or blank (expected: a text)");
  }

  @Test
  void derivedBuilderKeepsAllSettings() {
    try (ShopClient client = ShopClient.builder().variable("stage", "v1").build()) {
      assertThat(baseUrl(client.newBuilder().variable("region", "us")))
          .isEqualTo("https://us.shop.test/v1/");
      assertThat(client).hasToString("ShopClient{baseUrl=https://eu.shop.test/v1/}");
    }
  }
}
