package io.streamwire.testkit;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/** A stream that the simulator was asked to start. Thread-safe. */
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

  /** The sid that the reply to the start named. */
  public String sid() {
    return sid;
  }

  /** The sid of the call that it belongs to. */
  public String callSid() {
    return call.sid();
  }

  /** The name it was started with, or null. */
  public @Nullable String name() {
    return form.name();
  }

  /** The {@code wss} URL that it was started with, and is dialled. */
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
    List<String> all = statuses.all();
    return all.get(all.size() - 1);
  }

  /** Waits until the stream has, or once had, this status. */
  public void awaitStatus(String wanted) {
    statuses.awaitFirst("status " + wanted, wanted::equals);
  }

  /** The {@code StreamError} that ended it, or null. */
  public @Nullable String error() {
    return error;
  }

  /**
   * Waits until the platform has taken so many messages of your server; only on a bidirectional
   * simulator.
   */
  public void awaitFromServer(int count) {
    socket().playout().awaitReceived(count);
  }

  /** Frames of 20 milliseconds sent so far, of each track. */
  public long framesSent() {
    return socket().frames();
  }

  /**
   * A key is pressed on the phone.
   *
   * @param digit {@code 0-9 * # A-D}
   */
  public void sendDtmf(char digit, Duration duration) {
    socket().sendDtmf(digit, duration);
  }

  /**
   * The audio from your server that the caller has heard so far; only on a bidirectional simulator.
   */
  public ByteString played() {
    return socket().playout().played();
  }

  /**
   * The tones from your server that the caller has heard so far; only on a bidirectional simulator.
   */
  public String playedDigits() {
    return socket().playout().digits();
  }

  /** What your server sent and the platform could make nothing of, each with the reason. */
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
      throw new IllegalStateException("The stream is only being created");
    }
    return current;
  }

  Instant updated() {
    return updated;
  }

  void fail(String streamError, Instant now) {
    error = streamError;
    become("stopped", now);
  }

  Duration timeout() {
    return timeout;
  }

  boolean goesBy(String sidOrName) {
    return sid.equals(sidOrName) || sidOrName.equals(form.name());
  }

  void become(String newStatus, Instant now) {
    updated = now;
    statuses.add(newStatus);
  }

  @Override
  public String toString() {
    return "SimulatedStream[" + sid + ", " + status() + "]";
  }
}
