package io.streamwire.samples;

import io.streamwire.signalwire.SignalWireClient;
import io.streamwire.signalwire.model.CallStream;
import io.streamwire.signalwire.model.StartStreamRequest;

/** The shortest way to a stream. */
final class StartStream {

  private StartStream() {}

  static CallStream start() {
    // sample start
    SignalWireClient client =
        SignalWireClient.builder()
            .project("your-project-id")
            .token("your-api-token")
            .host("your-space.signalwire.com")
            .build();

    StartStreamRequest request =
        StartStreamRequest.builder().url("wss://stream.example.com").build();
    CallStream stream = client.calls().startStream("CA...", request);
    // end
    return stream;
  }
}
