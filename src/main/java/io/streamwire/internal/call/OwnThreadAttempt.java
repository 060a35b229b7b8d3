package io.streamwire.internal.call;

import io.streamwire.internal.call.CallAttempts.Step;
import java.io.IOException;
import java.time.Duration;
import okhttp3.Call;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;

/**
 * One attempt that the caller's thread makes itself, which spares two changes of threads. The watch
 * cancels it when the thread was interrupted: a plain read does not notice.
 */
final class OwnThreadAttempt<T extends @Nullable Object> implements CallThreads.InFlight {

  /** OkHttp writes so much in one piece, or not at all if the thread is interrupted. */
  private static final long ONE_PIECE = 4096;

  private static final long LATE = Duration.ofMillis(50).toNanos();

  private final CallAttempts<T> attempts;
  private final CallThreads threads;
  private final Call call;
  private final Thread thread = Thread.currentThread();

  OwnThreadAttempt(CallAttempts<T> attempts, CallThreads threads) {
    this.attempts = attempts;
    this.threads = threads;
    this.call = attempts.next();
  }

  /**
   * Returns whether an interrupt of the calling thread can harm nobody else. One of a virtual
   * thread closes the socket that it writes, and one in the middle of a large body leaves half of a
   * frame on a connection that others share.
   */
  static boolean isSafe(Request request) {
    RequestBody body = request.body();
    try {
      return !isVirtual(Thread.currentThread())
          && (body == null || body.contentLength() >= 0 && body.contentLength() <= ONE_PIECE);
    } catch (IOException e) {
      return false;
    }
  }

  /** Asked by the name of its group, because this code is compiled for JDK 17. */
  private static boolean isVirtual(Thread thread) {
    ThreadGroup group = thread.getThreadGroup();
    return group != null && group.getName().equals("VirtualThreads");
  }

  Step<T> make() {
    threads.add(this);
    try {
      return attempts.make(call);
    } finally {
      threads.remove(this);
    }
  }

  @Override
  public void watch() {
    if (thread.isInterrupted() || attempts.remainingNanos() < -LATE) {
      call.cancel();
      attempts.breakOff();
    }
  }

  @Override
  public void abort() {
    call.cancel();
  }
}
