package io.streamwire.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** The project of the simulator: its credentials, calls and streams. Thread-safe. */
final class Account {

  private final String project;
  private final String authorization;
  private final InstantSource clock;
  private final Duration timeout;
  private final Map<String, SimulatedCall> calls = new ConcurrentHashMap<>();
  private final AtomicInteger streamCount = new AtomicInteger();

  Account(String project, String token, InstantSource clock, Duration timeout) {
    this.project = project;
    this.authorization =
        "Basic " + Base64.getEncoder().encodeToString((project + ":" + token).getBytes(UTF_8));
    this.clock = clock;
    this.timeout = timeout;
  }

  String project() {
    return project;
  }

  void put(String callSid, CallState state) {
    calls.computeIfAbsent(callSid, sid -> new SimulatedCall(sid, state)).setState(state);
  }

  void admit(@Nullable String authorizationHeader, String accountSid)
      throws ErrorResponseException {
    if (!authorization.equals(authorizationHeader) || !project.equals(accountSid)) {
      throw ErrorResponseException.unauthorized();
    }
  }

  SimulatedCall call(String callSid) throws ErrorResponseException {
    SimulatedCall call = calls.get(callSid);
    if (call == null) {
      throw ErrorResponseException.notFound("Call");
    }
    return call;
  }

  SimulatedStream start(SimulatedCall call, StartStreamForm form) throws ErrorResponseException {
    // Counted, not random, so that a journal or a demo is the same in every run.
    String sid =
        UUID.nameUUIDFromBytes(("stream " + streamCount.incrementAndGet()).getBytes(UTF_8))
            .toString();
    SimulatedStream stream = new SimulatedStream(sid, call, form, clock.instant(), timeout);
    call.add(stream);
    return stream;
  }

  SimulatedStream stop(SimulatedCall call, String sidOrName) throws ErrorResponseException {
    SimulatedStream stream = call.stream(sidOrName);
    stream.stop();
    return stream;
  }
}
