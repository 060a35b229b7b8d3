package io.streamwire.governance.contract;

/**
 * One keyword of a contract with its value.
 *
 * @param flow whether the client sends or receives the element
 * @param place the place in the contract, in steps separated by {@link #STEP}
 * @param keyword the keyword at that place
 * @param value the value of the keyword
 * @param presence whether the element declares that its place exists, so that all other elements of
 *     the place are added and removed with it
 * @param pointer JSON pointer of the node in the canonical form; empty for the whole document; with
 *     the prefix {@code NAME#} in a document of messages
 */
record ContractElement(
    Flow flow, String place, String keyword, String value, boolean presence, String pointer) {

  /** Separates the steps of a place. */
  static final String STEP = " › ";

  /** The direction in which an element is transferred, from the client's point of view. */
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
