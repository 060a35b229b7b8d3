package io.streamwire.samples;

import io.streamwire.error.ApiException;
import io.streamwire.error.ConnectionException;
import io.streamwire.error.OutcomeUnknownException;
import io.streamwire.signalwire.SignalWireClient;
import io.streamwire.signalwire.model.StartStreamRequest;
import java.io.PrintStream;

/** What can go wrong, by what to do about it. */
final class HandleErrors {

  private HandleErrors() {}

  static void start(
      SignalWireClient client, String callSid, StartStreamRequest request, PrintStream out) {
    // sample start
    try {
      client.calls().startStream(callSid, request);
    } catch (ApiException e) { // the service refused it; there is a subclass for each common status
      out.println("HTTP " + e.status() + ", code " + e.code() + ", see " + e.moreInfo());
    } catch (ConnectionException e) { // nothing was sent: it is safe to try again
      out.println("not reached: " + e.getMessage());
    } catch (OutcomeUnknownException e) { // sent, but not answered: do not send it again
      out.println("wait for the status callback of " + e.reference());
    }
    // end
  }
}
