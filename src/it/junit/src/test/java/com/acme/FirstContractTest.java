package com.acme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.streamwire.testkit.contract.ContractServer;
import io.streamwire.testkit.contract.ContractTest;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Starts a service from a contract in one line; it must end with its test. */
@ContractTest("src/test/resources/hello.yaml")
class FirstContractTest {

  private static int port;

  @AfterAll
  static void theServiceEndsWithItsTest() {
    assertThat(port).isPositive();
    assertThatExceptionOfType(ConnectException.class)
        .isThrownBy(() -> new Socket(InetAddress.getLoopbackAddress(), port).close());
  }

  @Test
  void theContractAnswers(ContractServer server) throws Exception {
    port = URI.create(server.baseUrl()).getPort();

    assertThat(get(server, "/hello?name=Jane").body()).isEqualTo("Hello");
    assertThat(get(server, "/hello").statusCode()).isEqualTo(400);
    assertThat(server.journal().last().problems())
        .containsExactly("query name is missing (expected: one)");
  }

  private static HttpResponse<String> get(ContractServer server, String target) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(URI.create(server.baseUrl() + target)).build();
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
  }
}
