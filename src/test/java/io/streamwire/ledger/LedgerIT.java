package io.streamwire.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamwire.client.Backoff;
import io.streamwire.client.RetryPolicy;
import io.streamwire.signalwire.SignalWireClient;
import io.streamwire.support.Await;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Chaos by a seed: calls with unique names, on servers that misbehave as the names say, by callers
 * that are interrupted and futures that are cancelled. The servers write down what they executed,
 * and what each call was told must agree with it.
 *
 * <p>{@code -Dledger.calls=100000} makes more calls, {@code -Dledger.seed=…} the same again.
 */
@Timeout(7_200)
class LedgerIT {

  /** Tests of this class: three for each of four protocols. */
  private static final int TESTS = 12;

  private static final int CALLS = Integer.getInteger("ledger.calls", 1_200) / TESTS;
  private static final long SEED = Long.getLong("ledger.seed", System.nanoTime());
  private static final double HALF = 0.5;
  private static final RetryPolicy AT_ONCE = RetryPolicy.of(2, Backoff.fixed(Duration.ZERO));

  /** For bystanders, on a busy machine. */
  private static final Duration LONG = Duration.ofSeconds(20);

  /** Where all calls on a connection wait for their limit when it falls silent. */
  private static final Duration SHORT = Duration.ofMillis(1_500);

  private final Ledger ledger = new Ledger();

  /** Streams fail, callers leave: no other call may notice. */
  @ParameterizedTest
  @EnumSource
  void faultsOfOneCallStayItsOwn(Protocol protocol) throws Exception {
    run(protocol, Arrivals.ALL_SERVED, LONG, Fault.ofOneCall());
    assertThat(ledger.lostBystanders()).as("lost bystanders").isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void faultsOfAWholeConnectionAreToldAsTheyAre(Protocol protocol) throws Exception {
    run(protocol, Arrivals.FOUR_OF_TEN_FAIL, SHORT, Fault.all());
  }

  private void run(Protocol protocol, Arrivals arrivals, Duration timeout, List<Fault> faults)
      throws Exception {
    try (Protocol.Service service = protocol.serve(ledger, arrivals)) {
      try (SignalWireClient client = protocol.client(service.url(), timeout, AT_ONCE)) {
        new LedgerRun(ledger, faults, HALF, SEED).make(CALLS, client);
      }
      nothingStays(protocol, service);
    }
    settle(protocol);
  }

  /** Every client is closed while its calls are in flight. */
  @ParameterizedTest
  @EnumSource
  void closingEndsWhatIsInFlight(Protocol protocol) throws Exception {
    int batch = 50;
    LedgerRun run = new LedgerRun(ledger, List.of(Fault.NONE, Fault.STALL, Fault.DRIP), HALF, SEED);
    try (Protocol.Service service = protocol.serve(ledger, Arrivals.ALL_SERVED)) {
      for (int made = 0; made < CALLS; made += batch) {
        SignalWireClient client = protocol.client(service.url(), LONG, RetryPolicy.none());
        long some = ledger.calls() + made % 7;
        CompletableFuture<Void> closed =
            CompletableFuture.runAsync(
                () -> {
                  Await.until(() -> ledger.calls() > some);
                  client.close();
                });
        run.make(batch, client);
        closed.join();
      }
      nothingStays(protocol, service);
    }
    settle(protocol);
  }

  /** What a user's own OkHttp client keeps is the user's. */
  static void nothingStays(Protocol protocol, Protocol.Service service) {
    if (protocol != Protocol.HTTP_2) {
      Await.until("no connection is open", () -> service.openConnections().getAsInt() == 0);
    }
    Await.until(
        "no thread of the client's runs",
        () ->
            Thread.getAllStackTraces().keySet().stream()
                .noneMatch(thread -> thread.getName().equals("streamwire")));
  }

  private void settle(Protocol protocol) {
    ledger.settle(System.nanoTime());
    System.out.println("ledger: " + protocol + " " + ledger.summary() + ", seed " + SEED);
    assertThat(ledger.broken()).as("broken invariants, -Dledger.seed=%d", HALF, SEED).isEmpty();
    assertThat(ledger.calls()).isGreaterThanOrEqualTo(CALLS);
  }
}
