package io.streamwire.samples;

import io.streamwire.signalwire.SignalWireClient;
import io.streamwire.signalwire.model.CallStream;
import io.streamwire.signalwire.model.StartStreamRequest;
import java.util.concurrent.CompletableFuture;

/** Without holding a thread. */
final class StartAsync {

  private StartAsync() {}

  static CompletableFuture<String> start(
      SignalWireClient client, String callSid, StartStreamRequest request) {
    // sample start
    CompletableFuture<String> sid =
        client.calls().startStreamAsync(callSid, request).thenApply(CallStream::sid);
    // end
    return sid;
  }
}
