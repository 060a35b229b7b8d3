package io.streamwire.testkit;

/** A fault of a stream's socket, for {@link Faults#nextStreams}. Immutable. */
public final class StreamFault {

  static final StreamFault NONE = new StreamFault("", Long.MAX_VALUE, Long.MAX_VALUE, false);

  final String error;
  final long cutAfter;
  final long stallAfter;
  final boolean distrust;

  private StreamFault(String error, long cutAfter, long stallAfter, boolean distrust) {
    this.error = error;
    this.cutAfter = cutAfter;
    this.stallAfter = stallAfter;
    this.distrust = distrust;
  }

  /** The simulator does not connect; the status callback reports {@code connection_refused}. */
  public static StreamFault refused() {
    return error("connection_refused");
  }

  /**
   * The simulator does not connect; the status callback reports this error.
   *
   * @param streamError for example {@code codec_error} or {@code Duplicated stream name}
   */
  public static StreamFault error(String streamError) {
    return new StreamFault(streamError, Long.MAX_VALUE, Long.MAX_VALUE, false);
  }

  /** The connection is cut without a close handshake after that many frames on each track. */
  public static StreamFault cutAfter(long frames) {
    return new StreamFault("", frames, Long.MAX_VALUE, false);
  }

  /** After that many frames on each track nothing more is sent, but the connection remains open. */
  public static StreamFault stallAfter(long frames) {
    return new StreamFault("", Long.MAX_VALUE, frames, false);
  }

  /** The server's certificate is treated as invalid. */
  public static StreamFault wrongCertificate() {
    return new StreamFault("", Long.MAX_VALUE, Long.MAX_VALUE, true);
  }
}
