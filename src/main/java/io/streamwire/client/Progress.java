package io.streamwire.client;

/** Is told how far an upload or a download has come. */
@FunctionalInterface
public interface Progress {

  /**
   * Takes note of bytes that were moved; called after each piece of some kilobytes, by the thread
   * that moves them. What it throws ends the transfer.
   *
   * @param bytes how many were moved so far; less than before where an upload is sent again
   * @param total how many there are; -1 if that is not known
   */
  void moved(long bytes, long total);
}
