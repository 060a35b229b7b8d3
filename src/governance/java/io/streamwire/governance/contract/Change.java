package io.streamwire.governance.contract;

import io.streamwire.governance.contract.ContractElement.Flow;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A difference between two contracts in one element. */
record Change(@Nullable ContractElement was, @Nullable ContractElement now) {

  private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

  /** The ways in which an element can change. */
  enum Kind {
    ADDED,
    REMOVED,
    RAISED,
    LOWERED,
    CHANGED
  }

  ContractElement element() {
    return Objects.requireNonNull(now != null ? now : was);
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
      // Lower accepts more only if it divides the old value: all multiples of 10 are multiples of
      // 5.
      return before.remainder(after).signum() == 0 ? Kind.LOWERED : Kind.CHANGED;
    }
    return after.compareTo(before) > 0 ? Kind.RAISED : Kind.LOWERED;
  }
}
