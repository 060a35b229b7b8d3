package io.streamwire.client;

/** Listens to the progress of an upload or a download. */
@FunctionalInterface
public interface Progress {

  /**
   * Called after each piece of some kilobytes, by the thread that transfers the bytes. An exception
   * of this method ends the transfer.
   *
   * @param bytes the number of bytes transferred so far; less than before if an upload is sent
   *     again
   * @param total the total number of bytes; -1 if it is unknown
   */
  void moved(long bytes, long total);
}
