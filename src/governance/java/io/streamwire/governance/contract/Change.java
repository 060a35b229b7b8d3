package io.streamwire.governance.contract;

import io.streamwire.governance.contract.ContractElement.Flow;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One fact that two contracts disagree on. */
record Change(@Nullable ContractElement was, @Nullable ContractElement now) {

  private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

  /** How a fact can change. */
  enum Kind {
    ADDED,
    REMOVED,
    RAISED,
    LOWERED,
    CHANGED
  }

  ContractElement element() {
    return now != null ? now : was != null ? was : nothing();
  }

  private static ContractElement nothing() {
    throw new IllegalStateException("a change of nothing");
  }

  String place() {
    return element().place();
  }

  String keyword() {
    return element().keyword();
  }

  Flow flow() {
    return element().flow();
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
    if (keyword().equals("multipleOf")) {
      // Multiples of 10 are multiples of 5 too; of 3 are others.
      return before.remainder(after).signum() == 0 ? Kind.LOWERED : Kind.CHANGED;
    }
    return after.compareTo(before) > 0 ? Kind.RAISED : Kind.LOWERED;
  }
}
