package io.streamwire.governance.contract;

import io.streamwire.governance.contract.Fact.Flow;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One fact that two contracts disagree on. */
record Change(@Nullable Fact was, @Nullable Fact now) {

  private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

  /** How a fact can change. */
  enum Kind {
    ADDED,
    REMOVED,
    RAISED,
    LOWERED,
    CHANGED
  }

  Fact fact() {
    return now != null ? now : was != null ? was : nothing();
  }

  private static Fact nothing() {
    throw new IllegalStateException("a change of nothing");
  }

  String place() {
    return fact().place();
  }

  String aspect() {
    return fact().aspect();
  }

  Flow flow() {
    return fact().flow();
  }

  String before() {
    return was == null ? "nothing" : was.value();
  }

  String after() {
    return now == null ? "nothing" : now.value();
  }

  Kind kind() {
    if (was == null) {
      return Kind.ADDED;
    }
    if (now == null) {
      return Kind.REMOVED;
    }
    if (!NUMBER.matcher(before()).matches() || !NUMBER.matcher(after()).matches()) {
      return Kind.CHANGED;
    }
    BigDecimal before = new BigDecimal(before());
    BigDecimal after = new BigDecimal(after());
    if (aspect().equals("multipleOf")) {
      // Multiples of 10 are multiples of 5 too; of 3 are others.
      return before.remainder(after).signum() == 0 ? Kind.LOWERED : Kind.CHANGED;
    }
    return after.compareTo(before) > 0 ? Kind.RAISED : Kind.LOWERED;
  }
}
