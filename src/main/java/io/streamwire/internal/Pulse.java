package io.streamwire.internal;

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
final class Pulse extends AsyncTimeout {

  private static final Pulse SHARED = new Pulse(250);

  private final AtomicBoolean beating = new AtomicBoolean();
  private volatile boolean called;

  Pulse(long millis) {
    timeout(millis, TimeUnit.MILLISECONDS);
  }

  /** Notes that a call is about to be made. */
  static void feel() {
    SHARED.keepBeating();
  }

  void keepBeating() {
    if (!called) {
      called = true;
    }
    if (!beating.get() && beating.compareAndSet(false, true)) {
      enter();
    }
  }

  boolean isBeating() {
    return beating.get();
  }

  @Override
  protected void timedOut() {
    exit();
    if (called) {
      called = false;
      enter();
    } else {
      beating.set(false);
    }
  }
}
