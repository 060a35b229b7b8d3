package io.streamwire.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The one line that a team writes. */
@ContractTest("src/test/resources/contract-server/library.yaml")
class ContractServerExtensionTest {

  @Test
  void theServerIsOfTheContract(ContractServer server) {
    assertThat(server.operation("listBooks").count()).isZero();
    assertThat(server.baseUrl()).startsWith("http://127.0.0.1:");
  }

  @Test
  @ContractTest("src/it/own-contract/src/main/openapi/shop.yaml")
  void aTestMayNameAnother(ContractServer server) {
    assertThat(server.operation("getItem").count()).isZero();
  }
}
