package io.streamwire.testkit;

/**
 * The state of a simulated call. A stream can be started only while the call is {@link
 * #IN_PROGRESS}.
 */
public enum CallState {
  QUEUED,
  RINGING,
  IN_PROGRESS,
  COMPLETED
}
