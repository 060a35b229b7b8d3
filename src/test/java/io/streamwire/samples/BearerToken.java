package io.streamwire.samples;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.streamwire.signalwire.SignalWireClient;
import io.streamwire.signalwire.model.CallStream;
import io.streamwire.signalwire.model.StartStreamRequest;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/**
 * Gives a stream a token that your WebSocket server requires, so that no other client can connect
 * to it.
 */
final class BearerToken {

  private BearerToken() {}

  static CallStream start(SignalWireClient client, String callSid, String url, String token) {
    // sample start
    StartStreamRequest request =
        StartStreamRequest.builder().url(url).authorizationBearerToken(token).build();
    CallStream stream = client.calls().startStream(callSid, request);
    // end
    return stream;
  }

  // sample check
  /** Returns whether to accept an upgrade request; answer 401 if not. */
  static boolean isAllowed(@Nullable String authorizationHeader, String token) {
    byte[] expected = ("Bearer " + token).getBytes(UTF_8);
    return authorizationHeader != null
        && MessageDigest.isEqual(expected, authorizationHeader.getBytes(UTF_8));
  }
  // end
}
