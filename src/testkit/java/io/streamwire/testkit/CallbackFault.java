package io.streamwire.testkit;

import java.time.Duration;

/** A fault in the delivery of a status callback, for {@link Callbacks#next}. Immutable. */
public final class CallbackFault {

  static final CallbackFault NONE = new CallbackFault(1, Duration.ZERO, false, false);

  final int copies;
  final Duration delay;
  final boolean afterNext;
  final boolean forged;

  private CallbackFault(int copies, Duration delay, boolean afterNext, boolean forged) {
    this.copies = copies;
    this.delay = delay;
    this.afterNext = afterNext;
    this.forged = forged;
  }

  /** The callback is never sent. */
  public static CallbackFault lost() {
    return new CallbackFault(0, Duration.ZERO, false, false);
  }

  /** The callback is sent twice. */
  public static CallbackFault duplicated() {
    return new CallbackFault(2, Duration.ZERO, false, false);
  }

  /** The callback is sent after a delay of the simulator's clock. */
  public static CallbackFault delayed(Duration delay) {
    return new CallbackFault(1, delay, false, false);
  }

  /** The callback is sent after the next one. */
  public static CallbackFault reordered() {
    return new CallbackFault(1, Duration.ZERO, true, false);
  }

  /** The callback is signed with a wrong key. */
  public static CallbackFault forged() {
    return new CallbackFault(1, Duration.ZERO, false, true);
  }
}
