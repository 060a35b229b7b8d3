package io.streamwire.testkit;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/** A stream that was started on the simulator. Thread-safe. */
public final class SimulatedStream {

  private final String sid;
  private final SimulatedCall call;
  private final StartStreamForm form;
  private final Duration timeout;
  private final EventLog<String> statuses;
  private volatile Instant updated;
  private volatile @Nullable MediaSocket socket;
  private volatile @Nullable String error;

  SimulatedStream(
      String sid, SimulatedCall call, StartStreamForm form, Instant created, Duration timeout) {
    this.sid = sid;
    this.call = call;
    this.form = form;
    this.updated = created;
    this.timeout = timeout;
    this.statuses = new EventLog<>("statuses", timeout);
    statuses.add("queued");
  }

  /** Returns the sid in the response to the start request. */
  public String sid() {
    return sid;
  }

  /** Returns the sid of the stream's call. */
  public String callSid() {
    return call.sid();
  }

  /** Returns the name in the start request, or null. */
  public @Nullable String name() {
    return form.name();
  }

  /** Returns the {@code wss} URL in the start request, to which the simulator connects. */
  public String url() {
    return form.url();
  }

  /** Returns {@code inbound_track}, {@code outbound_track} or {@code both_tracks}. */
  public String track() {
    return form.track();
  }

  /** Returns the custom parameters in the order of their numbers. */
  public List<FormPair> parameters() {
    return form.parameters();
  }

  /** Returns {@code queued}, {@code in-progress} or {@code stopped}. */
  public String status() {
    List<String> all = statuses.all();
    return all.get(all.size() - 1);
  }

  /** Waits until the stream has, or has had, this status. */
  public void awaitStatus(String wanted) {
    statuses.awaitFirst("status " + wanted, wanted::equals);
  }

  /** Returns the {@code StreamError} that ended the stream, or null. */
  public @Nullable String error() {
    return error;
  }

  /**
   * Waits until that many messages from your server were received. Only for a bidirectional
   * simulator.
   */
  public void awaitFromServer(int count) {
    socket().playout().awaitReceived(count);
  }

  /** Returns the number of audio frames of 20 milliseconds sent so far on each track. */
  public long framesSent() {
    return socket().frames();
  }

  /**
   * Simulates a key press on the phone.
   *
   * @param digit one of {@code 0-9 * # A-D}
   */
  public void sendDtmf(char digit, Duration duration) {
    socket().sendDtmf(digit, duration);
  }

  /**
   * Returns the audio from your server that has been played so far. Only for a bidirectional
   * simulator.
   */
  public ByteString played() {
    return socket().playout().played();
  }

  /**
   * Returns the DTMF tones from your server that have been played so far. Only for a bidirectional
   * simulator.
   */
  public String playedDigits() {
    return socket().playout().digits();
  }

  /** Returns the messages from your server that were rejected, each with the reason. */
  public List<String> rejectedMessages() {
    return socket().playout().rejected();
  }

  @Nullable String statusCallback() {
    return form.statusCallback();
  }

  String statusCallbackMethod() {
    return form.statusCallbackMethod();
  }

  @Nullable String bearerToken() {
    return form.bearerToken();
  }

  void attach(MediaSocket mediaSocket) {
    socket = mediaSocket;
  }

  /** Ends the stream if it has not ended. */
  void stop() {
    socket().stop();
  }

  private MediaSocket socket() {
    MediaSocket current = socket;
    if (current == null) {
      throw new IllegalStateException("stream has no socket yet");
    }
    return current;
  }

  Instant updated() {
    return updated;
  }

  void fail(String streamError, Instant now) {
    error = streamError;
    setStatus("stopped", now);
  }

  Duration timeout() {
    return timeout;
  }

  boolean matches(String sidOrName) {
    return sid.equals(sidOrName) || sidOrName.equals(form.name());
  }

  void setStatus(String newStatus, Instant now) {
    updated = now;
    statuses.add(newStatus);
  }

  @Override
  public String toString() {
    return "SimulatedStream[" + sid + ", " + status() + "]";
  }
}
