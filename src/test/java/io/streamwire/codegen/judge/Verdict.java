package io.streamwire.codegen.judge;

import java.util.List;

/**
 * What became of one operation.
 *
 * @param reasons why it was not found right by both judges, each led by the kind of reason
 */
public record Verdict(String operation, Kind kind, List<String> reasons) {

  /** From best to worst. */
  public enum Kind {
    RIGHT,
    /** {@link WireJudge} accepts it; the library errs in a way that {@link LibraryFaults} lists. */
    RIGHT_BY_ONE_JUDGE,
    /** No value fits the contract; what was given arrived as it was given. */
    SENT_AS_GIVEN,
    /** The library objects to what {@link WireJudge} accepts. */
    DISPUTED,
    NOT_CALLABLE,
    /** The contract demands a body of a GET or HEAD request, which HTTP gives no meaning. */
    NO_SUCH_REQUEST,
    REFUSED,
    /** The client has no method for it. */
    LOST
  }

  /** Whether the request satisfies the contract. */
  public boolean isAccepted() {
    return kind.compareTo(Kind.DISPUTED) < 0;
  }
}
