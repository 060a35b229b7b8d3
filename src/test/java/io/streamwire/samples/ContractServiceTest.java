package io.streamwire.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.streamwire.signalwire.SignalWireClient;
import io.streamwire.signalwire.model.StartStreamRequest;
import io.streamwire.testkit.contract.ContractResponse;
import io.streamwire.testkit.contract.ContractServer;
import io.streamwire.testkit.contract.ContractTest;
import org.junit.jupiter.api.Test;

/** A client against a service of its contract. */
class ContractServiceTest {

  // sample test
  @Test
  @ContractTest("api-spec/streams.openapi.yaml")
  void aRefusedStreamIsTriedAgain(ContractServer server) {
    server
        .operation("startStream")
        .answerNext(1, ContractResponse.status(503).header("Retry-After", "0"));
    try (SignalWireClient client =
        SignalWireClient.builder().project("p").token("t").baseUrl(server.baseUrl()).build()) {
      client.calls().startStream("CA1", StartStreamRequest.builder().url("wss://a.test").build());
    }
    assertEquals(2, server.operation("startStream").count());
    assertEquals("Url=wss%3A%2F%2Fa.test", server.journal().last().body().utf8());
  }
  // end
}
