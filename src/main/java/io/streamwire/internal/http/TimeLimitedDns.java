package io.streamwire.internal.http;

import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import okhttp3.Dns;

/**
 * Resolves host names on a worker and waits for the result up to the call's timeout, because the
 * JDK's resolver has no timeout and cannot be interrupted. A record, because OkHttp shares
 * connections between clients whose DNS objects are equal.
 */
record TimeLimitedDns(Dns delegate, ExecutorService workers) implements Dns {

  /**
   * The time at which the current call of this thread ends. Lookups without a call have no limit.
   */
  private static final ThreadLocal<Long> END = new ThreadLocal<>();

  /** Limits the lookups of this thread until {@link #endLimit}. */
  static void limit(long nanos) {
    END.set(System.nanoTime() + nanos);
  }

  static void endLimit() {
    END.remove();
  }

  @Override
  public List<InetAddress> lookup(String hostname) throws UnknownHostException {
    Long end = END.get();
    if (end == null) {
      return delegate.lookup(hostname);
    }
    try {
      Future<List<InetAddress>> lookup = workers.submit(() -> delegate.lookup(hostname));
      return lookup.get(end - System.nanoTime(), TimeUnit.NANOSECONDS);
    } catch (RejectedExecutionException e) {
      throw new UnknownHostException(hostname + ": client is closed");
    } catch (TimeoutException e) {
      throw failed(hostname, new InterruptedIOException("timeout"));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failed(hostname, new InterruptedIOException("interrupted"));
    } catch (ExecutionException e) {
      if (e.getCause() instanceof UnknownHostException unknown) {
        throw unknown;
      }
      throw failed(hostname, e);
    }
  }

  private static UnknownHostException failed(String hostname, Throwable cause) {
    UnknownHostException failure = new UnknownHostException(hostname + ": " + cause);
    failure.initCause(cause);
    return failure;
  }
}
