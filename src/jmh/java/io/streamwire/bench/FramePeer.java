package io.streamwire.bench;

import java.io.IOException;
import okio.BufferedSink;

/** One way to read and write frames of audio. */
interface FramePeer {

  /** Returns a message of the peer's own type, its samples decoded. */
  Object read(String text) throws IOException;

  /** Returns the same message in the type that all peers are compared in. */
  Frame plain(Object message);

  /** Returns the command that plays samples on {@link Frames#STREAM}. */
  String write(byte[] samples) throws IOException;

  /** Reads a message of any kind, and writes its samples if it has some. */
  void record(String text, BufferedSink recorder) throws IOException;

  /** Prepares for a new stream. */
  default void start() {}
}
