package io.streamwire.codegen.judge;

import java.util.List;

/**
 * What became of one example.
 *
 * @param reasons what was wrong, each led by its kind
 */
public record Replayed(String place, boolean made, Kind kind, List<String> reasons) {

  /** From best to worst. */
  public enum Kind {
    /** Written again as it was read; a {@code null} that may be absent may be left out. */
    KEPT,
    /** All that the contract declares is kept. */
    UNDECLARED_LOST,
    CHANGED,
    REFUSED,
    /** The contract contradicts itself: its schema does not allow the value. */
    INVALID,
    /** No generated type reads it: an unnamed class that no method shows, or a form. */
    NO_TYPE
  }
}
