package io.streamwire.testkit;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A stream that the simulator was asked to start. Thread-safe. */
public final class SimulatedStream {
  private final String sid;
  private final SimulatedCall call;
  private final StreamForm form;
  private volatile String status = "queued";
  private volatile Instant updated;

  SimulatedStream(String sid, SimulatedCall call, StreamForm form, Instant created) {
    this.sid = sid;
    this.call = call;
    this.form = form;
    this.updated = created;
  }

  public String sid() {
    return sid;
  }

  public String callSid() {
    return call.sid();
  }

  /** The name it was started with, or null. */
  public @Nullable String name() {
    return form.name();
  }

  public String url() {
    return form.url();
  }

  /** {@code inbound_track}, {@code outbound_track} or {@code both_tracks}. */
  public String track() {
    return form.track();
  }

  /** The custom parameters by rising number. */
  public List<FormPair> parameters() {
    return form.parameters();
  }

  /** {@code queued}, {@code in-progress} or {@code stopped}. */
  public String status() {
    return status;
  }

  Instant updated() {
    return updated;
  }

  boolean goesBy(String sidOrName) {
    return sid.equals(sidOrName) || sidOrName.equals(form.name());
  }

  void become(String newStatus, Instant now) {
    status = newStatus;
    updated = now;
  }

  @Override
  public String toString() {
    return "SimulatedStream[" + sid + ", " + status + "]";
  }
}
