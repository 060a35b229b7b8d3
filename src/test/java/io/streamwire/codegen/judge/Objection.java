package io.streamwire.codegen.judge;

/**
 * What a judge has against a request.
 *
 * @param key the kind of objection
 * @param place where, such as {@code query limit} or {@code body}; empty if unknown
 */
record Objection(String key, String place, String text) {

  @Override
  public String toString() {
    return key + " [" + place + "] " + text;
  }
}
