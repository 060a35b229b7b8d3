package io.streamwire.testkit;

import java.util.ArrayList;
import java.util.List;

/** A call and its streams. Thread-safe. */
final class SimulatedCall {

  private final String sid;
  private final List<SimulatedStream> streams = new ArrayList<>();
  private CallState state;

  SimulatedCall(String sid, CallState state) {
    this.sid = sid;
    this.state = state;
  }

  String sid() {
    return sid;
  }

  void setState(CallState newState) {
    List<SimulatedStream> toStop;
    synchronized (this) {
      state = newState;
      toStop = newState == CallState.COMPLETED ? List.copyOf(streams) : List.of();
    }
    toStop.forEach(SimulatedStream::stop);
  }

  /** Adds a stream if the call is in progress and no live stream has the same name. */
  synchronized void add(SimulatedStream stream) throws ErrorResponseException {
    if (state != CallState.IN_PROGRESS) {
      throw new ErrorResponseException(
          422, 21220, "The call is " + state + ", a stream needs a call in progress");
    }
    String name = stream.name();
    if (name != null
        && streams.stream().anyMatch(other -> isLive(other) && name.equals(other.name()))) {
      throw ErrorResponseException.badArgument("Name is in use by another stream of the call");
    }
    streams.add(stream);
  }

  /**
   * Returns the latest stream with this sid or name. A name can be used again after its stream has
   * stopped.
   */
  synchronized SimulatedStream stream(String sidOrName) throws ErrorResponseException {
    for (int i = streams.size() - 1; i >= 0; i--) {
      if (streams.get(i).matches(sidOrName)) {
        return streams.get(i);
      }
    }
    throw ErrorResponseException.notFound("Stream");
  }

  private static boolean isLive(SimulatedStream stream) {
    return !stream.status().equals("stopped");
  }
}
