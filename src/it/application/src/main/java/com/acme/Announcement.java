package com.acme;

import io.streamwire.signalwire.SignalWireClient;
import io.streamwire.signalwire.model.CallStream;
import io.streamwire.signalwire.model.StartStreamRequest;

/** An application that uses the SDK. */
final class Announcement {

  private final SignalWireClient client;

  Announcement(SignalWireClient client) {
    this.client = client;
  }

  CallStream start(String callSid, String url, String firstName) {
    return client
        .calls()
        .startStream(
            callSid,
            StartStreamRequest.builder().url(url).parameter("FirstName", firstName).build());
  }
}
