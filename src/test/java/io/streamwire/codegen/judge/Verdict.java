package io.streamwire.codegen.judge;

import java.util.List;

/**
 * What became of one operation.
 *
 * @param reasons why it was not found right, each led by the kind of reason
 */
public record Verdict(String operation, Kind kind, List<String> reasons) {

  /** From best to worst. */
  public enum Kind {
    RIGHT,
    /**
     * The library objects to what its known gaps make it misread, or no fitting value was found.
     */
    NOT_JUDGED,
    NOT_CALLABLE,
    REFUSED,
    /** The client has no method for it. */
    LOST
  }
}
