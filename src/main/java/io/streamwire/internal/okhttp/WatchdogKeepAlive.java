package io.streamwire.internal.okhttp;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import okio.AsyncTimeout;

/**
 * Prevents Okio's watchdog thread from waking up for each call.
 *
 * <p>All timeouts are in one queue, and one thread sleeps until the first of them expires. A new
 * first timeout wakes the thread. With few calls in flight this happens for each call and costs two
 * thread switches. While calls are made, this class therefore keeps a timeout in the queue that
 * expires before theirs. It expires four times per second and is removed when no call was made in
 * the last interval.
 */
public final class WatchdogKeepAlive extends AsyncTimeout {

  private static final WatchdogKeepAlive SHARED = new WatchdogKeepAlive(250);

  private final AtomicBoolean queued = new AtomicBoolean();
  private volatile boolean called;

  WatchdogKeepAlive(long millis) {
    timeout(millis, TimeUnit.MILLISECONDS);
  }

  /** Records that a call is about to be made. */
  public static void touch() {
    SHARED.keepQueued();
  }

  void keepQueued() {
    if (!called) {
      called = true;
    }
    if (!queued.get() && queued.compareAndSet(false, true)) {
      enter();
    }
  }

  boolean isQueued() {
    return queued.get();
  }

  @Override
  protected void timedOut() {
    exit();
    if (called) {
      called = false;
      enter();
    } else {
      queued.set(false);
    }
  }
}
