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
 * A plain socket that records its traffic.
 *
 * <p>TCP_NODELAY is on. Without it, the last small segment of a body of more than 8 KiB waits about
 * 40 ms for a delayed acknowledgement, on every call. The socket has no channel: interrupting a
 * thread would close the channel and break other calls on the same connection.
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

  /** Returns the number of bytes read from the network, before TLS decryption. */
  public long received() {
    return received;
  }

  /** Returns whether a write has been blocked for at least the given time. */
  public boolean isWriteBlocked(long nanos) {
    long since = writingSince;
    return since != 0 && System.nanoTime() - since >= nanos;
  }

  /** Returns whether there are unread bytes. */
  public boolean hasUnread() {
    try {
      return super.getInputStream().available() > 0;
    } catch (IOException e) {
      return true;
    }
  }

  /**
   * Waits a millisecond, and returns whether the peer has closed the connection or sent anything in
   * the meantime. In that case the socket must not be used any more, because the byte that was read
   * is lost. Must not be called while another thread reads.
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

    /** Only one thread at a time reads a socket. */
    @SuppressWarnings("NonAtomicVolatileUpdate")
    private void count(int bytes) {
      if (bytes > 0) {
        received += bytes;
      }
    }
  }

  /** Records blocked writes. Only one thread at a time writes to a socket. */
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
      writingSince = System.nanoTime() | 1; // zero means that no write is in progress
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
