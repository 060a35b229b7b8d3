package io.streamwire.testkit;

import java.time.Duration;

/** What goes wrong with a status callback, as {@link Callbacks#next} is told. Immutable. */
public final class CallbackFault {
  static final CallbackFault NONE = new CallbackFault(1, Duration.ZERO, false, false);

  final int copies;
  final Duration delay;
  final boolean afterTheNext;
  final boolean forged;

  private CallbackFault(int copies, Duration delay, boolean afterTheNext, boolean forged) {
    this.copies = copies;
    this.delay = delay;
    this.afterTheNext = afterTheNext;
    this.forged = forged;
  }

  /** Never sent. */
  public static CallbackFault lost() {
    return new CallbackFault(0, Duration.ZERO, false, false);
  }

  /** Sent twice. */
  public static CallbackFault duplicated() {
    return new CallbackFault(2, Duration.ZERO, false, false);
  }

  /** Sent after so much of the simulator's time. */
  public static CallbackFault delayed(Duration delay) {
    return new CallbackFault(1, delay, false, false);
  }

  /** Sent after the callback that follows it. */
  public static CallbackFault reordered() {
    return new CallbackFault(1, Duration.ZERO, true, false);
  }

  /** Signed with another key. */
  public static CallbackFault forged() {
    return new CallbackFault(1, Duration.ZERO, false, true);
  }
}
