package com.acme;

import io.streamwire.signalwire.SignalWireClient;
import io.streamwire.error.UnprocessableEntityException;
import io.streamwire.signalwire.model.CallStream;
import io.streamwire.signalwire.model.StartStreamRequest;
import io.streamwire.signalwire.model.StreamStatus;
import io.streamwire.signalwire.model.StreamTrack;

/** Starts a stream, fails to stop it, and prints the contents of both responses. */
public final class Main {

  private Main() {}

  public static void main(String[] arguments) {
    try (SignalWireClient client =
        SignalWireClient.builder()
            .project("project-1")
            .token("token-1")
            .host(arguments[0])
            .build()) {
      StartStreamRequest request =
          StartStreamRequest.builder()
              .url("wss://stream.example.com")
              .track(StreamTrack.BOTH_TRACKS)
              .parameter("FirstName", "Jane")
              .build();
      CallStream stream = client.calls().startStream("call-1", request);
      System.out.println(
          stream.sid()
              + " is queued: "
              + StreamStatus.QUEUED.equals(stream.status())
              + ", "
              + stream.dateUpdated());
      try {
        client.calls().stopStream("call-1", "stream-1");
      } catch (UnprocessableEntityException refused) {
        System.out.println("refused: " + refused.status() + " " + refused.code());
      }
    }
  }
}
