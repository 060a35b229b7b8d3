package io.streamwire.governance.contract;

/**
 * One thing that a contract says.
 *
 * @param flow whether the client sends or receives what the fact is about
 * @param place where, as a reader of the contract would name it
 * @param keyword which keyword of that place
 * @param value what it says
 * @param presence whether the fact states that its place exists, so that all other facts of the
 *     place come and go with it
 * @param pointer JSON pointer of the node of the contract's canonical form that says it; empty if
 *     the whole does; behind {@code NAME#} in a document beside the contract
 */
record ContractElement(
    Flow flow, String place, String keyword, String value, boolean presence, String pointer) {

  /** Separates the steps of a place. */
  static final String STEP = " › ";

  /** The client's side of the wire. */
  enum Flow {
    SENT,
    RECEIVED,
    EITHER;

    Flow reversed() {
      return switch (this) {
        case SENT -> RECEIVED;
        case RECEIVED -> SENT;
        case EITHER -> EITHER;
      };
    }
  }

  String key() {
    return place + STEP + keyword;
  }
}
