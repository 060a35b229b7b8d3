package io.streamwire.ledger;

import io.streamwire.client.RequestOptions;
import io.streamwire.signalwire.SignalWireClient;
import io.streamwire.signalwire.model.CallStream;
import io.streamwire.signalwire.model.StartStreamRequest;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/** One call with a name of its own, and what its caller does meanwhile. */
final class LedgerCall {

  /** How a call is made. */
  enum Manner {
    ASYNC,
    SYNC,
    INTERRUPTED,
    CANCELLED;

    boolean leaves() {
      return this == INTERRUPTED || this == CANCELLED;
    }
  }

  /** Longer than what a socket takes at once. */
  private static final String LONG_VALUE = "v".repeat(400_000);

  private final Ledger ledger;
  private final Fault fault;
  private final Manner manner;
  private final String name;
  private boolean over;

  /** With a fault, no call is interrupted or canceled. */
  LedgerCall(Ledger ledger, Fault fault, long number, Manner manner) {
    this.ledger = ledger;
    this.fault = fault;
    this.manner =
        fault == Fault.NONE || !manner.leaves()
            ? manner
            : manner == Manner.INTERRUPTED ? Manner.SYNC : Manner.ASYNC;
    this.name = fault + "_i" + number + "n";
  }

  /** Makes the call, and enters its outcome. */
  void make(SignalWireClient client) {
    try {
      told(sid(client), null);
    } catch (CompletionException e) {
      told(null, e.getCause());
    } catch (RuntimeException e) {
      told(null, e);
    }
  }

  private void told(String sid, Throwable failure) {
    boolean bystander = !fault.mayFail() && !manner.leaves();
    ledger.told(new Ledger.Entry(name, bystander, sid, failure, System.nanoTime()));
  }

  private StartStreamRequest request() {
    StartStreamRequest.Builder request =
        StartStreamRequest.builder().url("wss://x.test").name(name);
    if (fault == Fault.EARLY) {
      request.parameter("long", LONG_VALUE);
    }
    return request.build();
  }

  private String sid(SignalWireClient client) {
    if (manner == Manner.SYNC) {
      return client.calls().startStream("c", request(), options()).sid();
    }
    if (manner == Manner.INTERRUPTED) {
      Thread caller = Thread.currentThread();
      later(() -> interrupt(caller));
      try {
        return client.calls().startStream("c", request()).sid();
      } finally {
        end();
      }
    }
    CompletableFuture<CallStream> future =
        client.calls().startStreamAsync("c", request(), options());
    if (manner == Manner.CANCELLED) {
      later(() -> future.cancel(true));
    }
    return future.join().sid();
  }

  /** Who is not answered need not wait long. */
  private RequestOptions options() {
    return switch (fault) {
      case STALL, STALL_IN_BODY, SILENT ->
          RequestOptions.builder().timeout(Duration.ofMillis(300)).build();
      default -> RequestOptions.none();
    };
  }

  private void later(Runnable task) {
    CompletableFuture.delayedExecutor(name.hashCode() & 3, TimeUnit.MILLISECONDS).execute(task);
  }

  private synchronized void interrupt(Thread caller) {
    if (!over) {
      caller.interrupt();
    }
  }

  /** The thread goes on with other calls. */
  private synchronized void end() {
    over = true;
    Thread.interrupted();
  }
}
