package io.streamwire.internal.okhttp;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import okio.AsyncTimeout;

/**
 * Lets Okio's watchdog sleep while calls come and go.
 *
 * <p>All time limits wait in one queue, and one thread sleeps until the first of them. A limit that
 * becomes the first wakes that thread, and while few calls are in flight that is each call's: two
 * switches between threads for nothing. So, while calls are made, one limit is always kept in the
 * queue that comes before theirs. It comes due four times a second and ends when no call was made
 * since.
 */
public final class WatchdogKeepAlive extends AsyncTimeout {

  private static final WatchdogKeepAlive SHARED = new WatchdogKeepAlive(250);

  private final AtomicBoolean queued = new AtomicBoolean();
  private volatile boolean called;

  WatchdogKeepAlive(long millis) {
    timeout(millis, TimeUnit.MILLISECONDS);
  }

  /** Notes that a call is about to be made. */
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
