package io.streamwire.internal.socket;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A plain socket that tells what came over it.
 *
 * <p>TCP_NODELAY is on: with it off, the last small segment of a body above 8 KiB waits some 40 ms
 * for a delayed acknowledgement, on every call. It has no channel: an interrupt of a thread closes
 * a channel, and with it the calls of others that share the connection.
 */
public final class ClientSocket extends Socket {

  private final Consumer<ClientSocket> closed;
  private volatile long received;
  private volatile long writingSince;
  private @Nullable InputStream counted;
  private @Nullable OutputStream timed;

  ClientSocket(Consumer<ClientSocket> closed) {
    this.closed = closed;
  }

  /** Returns how many bytes were read from the network, below TLS. */
  public long received() {
    return received;
  }

  /** Returns whether a write has been waiting for the peer so long, and with it all others. */
  public boolean isWriteBlocked(long nanos) {
    long since = writingSince;
    return since != 0 && System.nanoTime() - since >= nanos;
  }

  /** Returns whether bytes came that nobody has read yet. */
  public boolean hasUnread() {
    try {
      return super.getInputStream().available() > 0;
    } catch (IOException e) {
      return true;
    }
  }

  /**
   * Waits a millisecond, and returns whether the peer has closed or said something meanwhile. Then
   * the socket is of no use any more: what was read is lost. Not to be called while another thread
   * reads.
   */
  public boolean hasEnded() {
    try {
      int timeout = getSoTimeout();
      setSoTimeout(1);
      try {
        super.getInputStream().read();
        return true;
      } catch (SocketTimeoutException quiet) {
        return false;
      } finally {
        setSoTimeout(timeout);
      }
    } catch (IOException e) {
      return true;
    }
  }

  @Override
  public synchronized InputStream getInputStream() throws IOException {
    if (counted == null) {
      counted = new CountedStream(super.getInputStream());
    }
    return counted;
  }

  @Override
  public synchronized OutputStream getOutputStream() throws IOException {
    if (timed == null) {
      timed = new TimedStream(super.getOutputStream());
    }
    return timed;
  }

  @Override
  public synchronized void close() throws IOException {
    try {
      super.close();
    } finally {
      closed.accept(this);
    }
  }

  private final class CountedStream extends FilterInputStream {

    CountedStream(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int next = super.read();
      count(next < 0 ? 0 : 1);
      return next;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int count = super.read(bytes, offset, length);
      count(count);
      return count;
    }

    /** One thread at a time reads a socket. */
    @SuppressWarnings("NonAtomicVolatileUpdate")
    private void count(int bytes) {
      if (bytes > 0) {
        received += bytes;
      }
    }
  }

  /** One thread at a time writes a socket. */
  private final class TimedStream extends OutputStream {

    private final OutputStream out;

    TimedStream(OutputStream out) {
      this.out = out;
    }

    @Override
    public void write(int octet) throws IOException {
      write(new byte[] {(byte) octet}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      writingSince = System.nanoTime() | 1; // zero is for no write
      try {
        out.write(bytes, offset, length);
      } finally {
        writingSince = 0;
      }
    }

    @Override
    public void flush() throws IOException {
      out.flush();
    }

    @Override
    public void close() throws IOException {
      out.close();
    }
  }
}
