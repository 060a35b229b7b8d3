package io.streamwire.internal.okhttp;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.internal.concurrent.TaskRunner;
import okhttp3.internal.connection.ConnectionListener;

/**
 * A pool of connections that wakes no thread after each call.
 *
 * <p>OkHttp has a thread look through the pool whenever a connection becomes idle, and to wake it
 * costs more than all that we do to a small call. It need not be woken: no connection becomes too
 * old before the time to which it sleeps anyway. What it would do at once is to close those that
 * are too many, and this may wait for a second.
 *
 * <p>A pool can be given such a thread only by what OkHttp keeps to itself. Where another version
 * of OkHttp, or the module path, does not let us, there is its usual pool.
 */
public final class NonWakingConnectionPool {

  private NonWakingConnectionPool() {}

  /** Creates a pool. */
  public static ConnectionPool create(int maxIdle, long keepAlive, TimeUnit unit) {
    try {
      // One method more, and calls would fail in it.
      if (TaskRunner.Backend.class.getMethods().length == 5) {
        return LazyTaskBackend.pool(maxIdle, keepAlive, unit);
      }
    } catch (LinkageError anotherOkHttp) {
      // As above: it costs speed, nothing else.
    }
    return new ConnectionPool(maxIdle, keepAlive, unit);
  }

  /**
   * What the pool's thread lives on: as OkHttp has it, but it is never woken before its time. A
   * class of its own, because it may turn out not to link.
   */
  private static final class LazyTaskBackend implements TaskRunner.Backend {

    private static final long MAX_SLEEP = TimeUnit.SECONDS.toNanos(1);

    private final TaskRunner.RealBackend delegate =
        new TaskRunner.RealBackend(
            task -> {
              Thread thread = new Thread(task, "streamwire connections");
              thread.setDaemon(true);
              return thread;
            });

    static ConnectionPool pool(int maxIdle, long keepAlive, TimeUnit unit) {
      TaskRunner runner = new TaskRunner(new LazyTaskBackend(), TaskRunner.Companion.getLogger());
      ConnectionListener noListener = ConnectionListener.Companion.getNONE();
      return new ConnectionPool(maxIdle, keepAlive, unit, runner, noListener);
    }

    @Override
    public void coordinatorNotify(TaskRunner runner) {
      // It looks within a second.
    }

    @Override
    public void coordinatorWait(TaskRunner runner, long nanos) {
      try {
        delegate.coordinatorWait(runner, Math.min(nanos, MAX_SLEEP));
      } catch (InterruptedException e) {
        throw new IllegalStateException("nobody has this thread to interrupt", e);
      }
    }

    @Override
    public long nanoTime() {
      return delegate.nanoTime();
    }

    @Override
    public <T> BlockingQueue<T> decorate(BlockingQueue<T> queue) {
      return delegate.decorate(queue);
    }

    @Override
    public void execute(TaskRunner runner, Runnable task) {
      delegate.execute(runner, task);
    }
  }
}
