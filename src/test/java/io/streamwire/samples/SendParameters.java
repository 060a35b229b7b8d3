package io.streamwire.samples;

import io.streamwire.signalwire.SignalWireClient;
import io.streamwire.signalwire.model.CallStream;
import io.streamwire.signalwire.model.StartStreamRequest;
import io.streamwire.signalwire.model.StreamTrack;

/** Custom parameters, a status callback, and the end of a stream. */
final class SendParameters {

  private SendParameters() {}

  static CallStream startAndStop(SignalWireClient client, String callSid) {
    // sample startAndStop
    StartStreamRequest request =
        StartStreamRequest.builder()
            .url("wss://stream.example.com")
            .name("my_first_stream")
            .track(StreamTrack.BOTH_TRACKS)
            .statusCallback("https://app.example.com/stream-status")
            .parameter("FirstName", "Jane")
            .parameter("LastName", "Doe")
            .build();
    CallStream stream = client.calls().startStream(callSid, request);
    CallStream stopped = client.calls().stopStream(callSid, stream.sid());
    // end
    return stopped;
  }
}
