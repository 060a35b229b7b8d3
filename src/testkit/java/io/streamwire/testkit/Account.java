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

/** The one project that the simulator serves: its credentials, calls and streams. Thread-safe. */
final class Account {
  private final String project;
  private final String authorization;
  private final InstantSource clock;
  private final Duration patience;
  private final Map<String, SimulatedCall> calls = new ConcurrentHashMap<>();
  private final AtomicInteger streamCount = new AtomicInteger();

  Account(String project, String token, InstantSource clock, Duration patience) {
    this.project = project;
    this.authorization =
        "Basic " + Base64.getEncoder().encodeToString((project + ":" + token).getBytes(UTF_8));
    this.clock = clock;
    this.patience = patience;
  }

  String project() {
    return project;
  }

  void put(String callSid, CallState state) {
    calls.computeIfAbsent(callSid, sid -> new SimulatedCall(sid, state)).become(state);
  }

  void admit(@Nullable String authorizationHeader, String accountSid) throws Refusal {
    if (!authorization.equals(authorizationHeader) || !project.equals(accountSid)) {
      throw Refusal.unauthorized();
    }
  }

  SimulatedCall call(String callSid) throws Refusal {
    SimulatedCall call = calls.get(callSid);
    if (call == null) {
      throw Refusal.notFound("Call");
    }
    return call;
  }

  SimulatedStream start(SimulatedCall call, StreamForm form) throws Refusal {
    // Counted, not random: a journal or a demo looks the same in every run.
    String sid =
        UUID.nameUUIDFromBytes(("stream " + streamCount.incrementAndGet()).getBytes(UTF_8))
            .toString();
    SimulatedStream stream = new SimulatedStream(sid, call, form, clock.instant(), patience);
    call.add(stream);
    return stream;
  }

  SimulatedStream stop(SimulatedCall call, String sidOrName) throws Refusal {
    SimulatedStream stream = call.stream(sidOrName);
    stream.stop();
    return stream;
  }
}
