package io.streamwire.internal.call;

import java.io.IOException;
import java.time.Duration;
import okhttp3.Call;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;

/**
 * An attempt on the caller's own thread, which saves two thread switches. The watch cancels it when
 * the thread is interrupted, because a blocking read does not react to an interrupt.
 */
final class OwnThreadAttempt<T extends @Nullable Object> implements CallThreads.InFlight {

  /**
   * The size up to which OkHttp writes a body in one piece, or not at all if the thread is
   * interrupted.
   */
  private static final long MAX_ATOMIC_WRITE = 4096;

  private static final long GRACE_NANOS = Duration.ofMillis(50).toNanos();

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
   * Returns whether interrupting the calling thread cannot affect other calls. An interrupted
   * virtual thread closes the socket that it writes to, and an interrupt during a large body leaves
   * an incomplete frame on a shared connection.
   */
  static boolean isSafe(Request request) {
    RequestBody body = request.body();
    try {
      return !isVirtual(Thread.currentThread())
          && (body == null
              || body.contentLength() >= 0 && body.contentLength() <= MAX_ATOMIC_WRITE);
    } catch (IOException e) {
      return false;
    }
  }

  /** Checks the name of the thread's group, because this code is compiled for JDK 17. */
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
    if (thread.isInterrupted() || attempts.remainingNanos() < -GRACE_NANOS) {
      call.cancel();
      attempts.breakOff();
    }
  }

  @Override
  public void abort() {
    call.cancel();
  }
}
