package io.streamwire.internal.call;

import java.lang.reflect.InvocationTargetException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * The threads of a transport, all daemon threads. Workers execute calls. One worker watches the
 * calls in flight, if there are any, and ends those whose timeout has expired even if their threads
 * are blocked. Thread-safe.
 */
public final class CallThreads {

  private static final long WATCH_MILLIS = 50;

  /** The number of rounds without a call in flight after which the watch ends. */
  private static final int IDLE_ROUNDS = 20;

  /** A call in flight. */
  interface InFlight {

    /** Checks the call; called about twenty times per second. */
    void watch();

    /** Ends the call because its client was closed. */
    void abort();
  }

  private final @Nullable ExecutorService virtual = virtualThreads();
  private final ExecutorService workers = virtual == null ? platformThreads() : virtual;
  private final Set<InFlight> inFlight = ConcurrentHashMap.newKeySet();
  private final AtomicBoolean watched = new AtomicBoolean();
  private volatile boolean closed;

  /** Returns whether the workers are virtual threads. */
  public boolean areVirtual() {
    return virtual != null;
  }

  /** Returns the executor of the workers. It uses as many threads as there are tasks. */
  public ExecutorService workers() {
    return workers;
  }

  void add(InFlight call) {
    inFlight.add(call);
    startWatch();
  }

  private void startWatch() {
    if (closed || watched.get() || !watched.compareAndSet(false, true)) {
      return;
    }
    try {
      workers.execute(this::watch);
    } catch (RejectedExecutionException e) {
      watched.set(false); // Closed in the meantime: all calls are aborted.
    }
  }

  void remove(InFlight call) {
    inFlight.remove(call);
  }

  private void watch() {
    try {
      for (int idle = 0; idle < IDLE_ROUNDS && !closed; idle++) {
        TimeUnit.MILLISECONDS.sleep(WATCH_MILLIS);
        for (InFlight call : inFlight) {
          call.watch();
          idle = 0;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      watched.set(false);
    }
    // A call may have been added after the last round, when a watch still seemed to run.
    if (!inFlight.isEmpty()) {
      startWatch();
    }
  }

  /** Ends all calls in flight. */
  public void abortAll() {
    inFlight.forEach(InFlight::abort);
  }

  /**
   * Stops the watch and the workers.
   *
   * @param andWorkers false if other calls may still be in flight; the threads then end when they
   *     are idle
   */
  public void close(boolean andWorkers) {
    closed = andWorkers;
    if (andWorkers) {
      workers.shutdown();
    }
  }

  /** Looks up virtual threads by reflection, because this code is compiled for JDK 17. */
  private static @Nullable ExecutorService virtualThreads() {
    try {
      return (ExecutorService)
          Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
    } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException e) {
      return null;
    }
  }

  private static ExecutorService platformThreads() {
    return new ThreadPoolExecutor(
        0,
        Integer.MAX_VALUE,
        10,
        TimeUnit.SECONDS,
        new SynchronousQueue<>(),
        task -> {
          Thread thread = new Thread(task, "streamwire");
          thread.setDaemon(true);
          return thread;
        });
  }
}
