package io.streamwire.testkit;

/** What goes wrong with a stream's socket, as {@link Faults#nextStreams} is told. Immutable. */
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

  /** Nothing is dialled; the status callback tells {@code connection_refused}. */
  public static StreamFault refused() {
    return error("connection_refused");
  }

  /**
   * Nothing is dialled; the status callback tells this error.
   *
   * @param streamError such as {@code codec_error} or {@code Duplicated stream name}
   */
  public static StreamFault error(String streamError) {
    return new StreamFault(streamError, Long.MAX_VALUE, Long.MAX_VALUE, false);
  }

  /** The connection is cut without a word after that many frames of each track. */
  public static StreamFault cutAfter(long frames) {
    return new StreamFault("", frames, Long.MAX_VALUE, false);
  }

  /** After that many frames of each track nothing comes any more, though the connection stands. */
  public static StreamFault stallAfter(long frames) {
    return new StreamFault("", Long.MAX_VALUE, frames, false);
  }

  /** The server's certificate is taken for a wrong one. */
  public static StreamFault wrongCertificate() {
    return new StreamFault("", Long.MAX_VALUE, Long.MAX_VALUE, true);
  }
}
