package io.streamwire.ledger;

import io.streamwire.ledger.LedgerCall.Manner;
import io.streamwire.signalwire.SignalWireClient;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Calls by a seed: a share of them meet a fault each, the others are bystanders. */
final class LedgerRun {

  private static final int CALLERS = 32;
  private static final List<Manner> MANNERS = List.of(Manner.values());

  private final Ledger ledger;
  private final List<Fault> faults;
  private final double share;
  private final Random random;
  private long number;

  LedgerRun(Ledger ledger, List<Fault> faults, double share, long seed) {
    this.ledger = ledger;
    this.faults = faults;
    this.share = share;
    this.random = new Random(seed);
  }

  /** Makes calls, some on platform threads and some on virtual ones where there are any. */
  void make(int calls, SignalWireClient client) throws Exception {
    ExecutorService platform = Executors.newFixedThreadPool(CALLERS);
    ExecutorService virtual = virtualThreads(platform);
    try {
      List<Future<?>> made = new ArrayList<>();
      for (int i = 0; i < calls; i++) {
        LedgerCall call = next();
        made.add((i % 2 == 0 ? platform : virtual).submit(() -> call.make(client)));
      }
      for (Future<?> each : made) {
        each.get();
      }
    } finally {
      platform.shutdownNow();
      virtual.shutdownNow();
    }
  }

  synchronized LedgerCall next() {
    Fault fault =
        random.nextDouble() >= share ? Fault.NONE : faults.get(random.nextInt(faults.size()));
    Manner manner = MANNERS.get(random.nextInt(MANNERS.size()));
    return new LedgerCall(ledger, fault, number++, manner);
  }

  /** By name, because tests are compiled for JDK 17. */
  private static ExecutorService virtualThreads(ExecutorService otherwise) {
    try {
      return (ExecutorService)
          Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
    } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException e) {
      return otherwise;
    }
  }
}
