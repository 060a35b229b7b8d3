package io.streamwire.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamwire.client.RetryPolicy;
import io.streamwire.signalwire.SignalWireClient;
import java.io.File;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Two hundred calls in flight for an hour, over HTTP/1.1 and HTTP/2 with TLS, with all faults:
 * heap, threads and sockets stay what they are. {@code mvn -Psoak}, {@code -Dsoak.minutes=…} for
 * another time.
 */
@EnabledIfSystemProperty(named = "soak.minutes", matches = "[1-9][0-9]*")
class SoakIT {

  private static final int MINUTES = Integer.getInteger("soak.minutes", 60);
  private static final int CALLERS = 100;
  private static final double FAULTS = 0.02;
  private static final Duration LATENCY = Duration.ofMillis(400);
  private static final Duration TIMEOUT = Duration.ofSeconds(5);

  /** After which a server has written down all that it executes of a call. */
  private static final long SETTLED = TimeUnit.SECONDS.toNanos(30);

  /** What chance adds. */
  private static final double SLACK = 1.25;

  private record Sample(long heap, long threads, long connections, long files) {}

  private final List<Ledger> ledgers = new ArrayList<>();
  private final List<Protocol.Service> services = new ArrayList<>();
  private final List<Sample> samples = new ArrayList<>();
  private final ExecutorService callers = Executors.newCachedThreadPool();
  private volatile boolean over;

  @Test
  void nothingGrows() throws Exception {
    List<SignalWireClient> clients = new ArrayList<>();
    for (Protocol protocol : List.of(Protocol.HTTP_1_TLS, Protocol.HTTP_2_TLS)) {
      Ledger ledger = new Ledger();
      Protocol.Service service = protocol.serve(ledger, Arrivals.FOUR_OF_TEN_FAIL, LATENCY);
      SignalWireClient client = protocol.client(service.url(), TIMEOUT, RetryPolicy.standard());
      LedgerRun run = new LedgerRun(ledger, Fault.all(), FAULTS, 1);
      ledgers.add(ledger);
      services.add(service);
      clients.add(client);
      for (int i = 0; i < CALLERS; i++) {
        callers.execute(() -> callAgain(run, client));
      }
    }
    for (int minute = 0; minute < MINUTES; minute++) {
      TimeUnit.MINUTES.sleep(1);
      sample();
    }
    over = true;
    callers.shutdown();
    assertThat(callers.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
    clients.forEach(SignalWireClient::close);
    for (Protocol.Service service : services) {
      LedgerIT.nothingStays(Protocol.HTTP_2_TLS, service);
      service.close();
    }
    for (Ledger ledger : ledgers) {
      ledger.settle(System.nanoTime());
      System.out.println("soak: " + ledger.summary());
      assertThat(ledger.broken()).isEmpty();
    }
    assertFlat("heap", Sample::heap);
    assertFlat("threads", Sample::threads);
    assertFlat("connections", Sample::connections);
    assertFlat("files", Sample::files);
  }

  private void callAgain(LedgerRun run, SignalWireClient client) {
    while (!over) {
      run.next().make(client);
    }
  }

  private void sample() {
    ledgers.forEach(ledger -> ledger.settle(System.nanoTime() - SETTLED));
    System.gc();
    Sample sample =
        new Sample(
            ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed(),
            ManagementFactory.getThreadMXBean().getThreadCount(),
            services.stream().mapToLong(s -> s.openConnections().getAsInt()).sum(),
            openFiles());
    samples.add(sample);
    System.out.println("soak: minute " + samples.size() + ", " + sample);
    ledgers.forEach(ledger -> System.out.println("soak:   " + ledger.summary()));
  }

  /** Where the system lists them. */
  private static long openFiles() {
    String[] files = new File("/proc/self/fd").list();
    return files == null ? 0 : files.length;
  }

  /** The end is no higher than the time after the start. */
  private void assertFlat(String what, ToLongFunction<Sample> figure) {
    int quarter = Math.max(1, samples.size() / 4);
    long before = most(samples.subList(quarter, Math.min(2 * quarter + 1, samples.size())), figure);
    long after = most(samples.subList(samples.size() - quarter, samples.size()), figure);
    assertThat((double) after).as(what).isLessThanOrEqualTo(before * SLACK);
  }

  private static long most(List<Sample> some, ToLongFunction<Sample> figure) {
    return some.stream().mapToLong(figure).max().orElseThrow();
  }
}
