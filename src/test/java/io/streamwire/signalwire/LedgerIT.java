package io.streamwire.signalwire;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamwire.client.RetryPolicy;
import io.streamwire.client.core.TestHooks;
import io.streamwire.internal.http.TestTransport;
import io.streamwire.support.Http2Server;
import io.streamwire.support.Ledger;
import io.streamwire.support.Ledger.Fault;
import io.streamwire.support.RawServer;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Chaos by a seed: calls with unique names, on servers that misbehave as the names say, by callers
 * that are interrupted and futures that are cancelled. The servers write down what they executed,
 * and what each call was told must agree with it.
 *
 * <p>{@code -Dledger.calls=100000} makes more calls, {@code -Dledger.seed=…} the same again.
 */
@Timeout(7_200)
class LedgerIT {

  private static final int CALLS = Integer.getInteger("ledger.calls", 1_000);
  private static final long SEED = Long.getLong("ledger.seed", System.nanoTime());
  private static final int CALLERS = 32;

  /** For bystanders, on a busy machine. */
  private static final Duration LONG = Duration.ofSeconds(20);

  /** Where all calls on a connection wait for their limit when it falls silent. */
  private static final Duration SHORT = Duration.ofMillis(1_500);

  private final Ledger ledger = new Ledger();

  private static SignalWireClient client(String host, Duration timeout) {
    return TestHooks.transport(
            SignalWireClient.builder()
                .project("p")
                .token(Ledger.TOKEN)
                .retryPolicy(RetryPolicy.none())
                .timeout(timeout)
                .host(host),
            TestTransport.create())
        .build();
  }

  /** Streams fail, callers leave: no other call may notice. */
  @Test
  void faultsOfOneStreamOrCallerStayItsOwn() throws Exception {
    try (Http2Server server =
            Http2Server.start(TestTransport.CERTIFICATES.sslContext(), this::serveHttp2);
        SignalWireClient client = client(server.url(), LONG)) {
      run(client, Fault.ofOneStream(), true);
    }
    ledger.requireBystandersSucceeded();
  }

  @Test
  void faultsOfAWholeConnectionAreToldAsTheyAre() throws Exception {
    try (Http2Server server =
            Http2Server.start(TestTransport.CERTIFICATES.sslContext(), this::serveHttp2);
        SignalWireClient client = client(server.url(), SHORT)) {
      run(client, List.of(Fault.values()), true);
    }
  }

  @Test
  void faultsOfHttp1AreToldAsTheyAre() throws Exception {
    try (RawServer server = RawServer.start(this::serveHttp1);
        SignalWireClient client = client(server.url(), LONG)) {
      run(client, EnumSet.complementOf(EnumSet.of(Fault.SURPLUS)), false);
    }
    ledger.requireBystandersSucceeded();
  }

  /** A call that meets another's surplus response does not know its own. */
  @Test
  void surplusResponsesOfHttp1AreNobodysAnswer() throws Exception {
    try (RawServer server = RawServer.start(this::serveHttp1);
        SignalWireClient client = client(server.url(), LONG)) {
      run(client, List.of(Fault.SURPLUS, Fault.CLOSED_BEHIND), false);
    }
  }

  private void run(SignalWireClient client, Collection<Fault> some, boolean http2)
      throws Exception {
    List<Fault> faults = List.copyOf(some);
    Random random = new Random(SEED);
    ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
    try {
      List<Future<?>> calls = new ArrayList<>();
      for (int i = 0; i < CALLS; i++) {
        // Half of all calls are bystanders.
        Fault fault = random.nextBoolean() ? Fault.NONE : faults.get(random.nextInt(faults.size()));
        Ledger.Call call = new Ledger.Call(ledger, fault, i, random.nextInt(4), http2);
        calls.add(callers.submit(() -> call.make(client)));
      }
      for (Future<?> call : calls) {
        call.get();
      }
      ledger.settle();
      assertThat(ledger.broken()).as("broken invariants, -Dledger.seed=%d", SEED).isEmpty();
      assertThat(ledger.calls()).isEqualTo(CALLS);
    } finally {
      callers.shutdownNow();
    }
    System.out.println("ledger: " + ledger.summary() + ", seed " + SEED);
  }

  private void serveHttp2(Http2Server.Request request) throws IOException, InterruptedException {
    String name = Ledger.nameIn(request.body());
    if (Fault.of(name) == Fault.GOAWAY && ledger.isFirst(name)) {
      request.end();
    }
    if (!request.isServed()) {
      return;
    }
    switch (Fault.of(name)) {
      case NONE, SURPLUS, CLOSED_BEHIND, GOAWAY -> {
        ledger.execute(name);
        request.answer(Ledger.reply(name));
      }
      case REFUSED_ONCE -> {
        if (ledger.isFirst(name)) {
          request.reset(Http2Server.REFUSED_STREAM);
        } else {
          ledger.execute(name);
          request.answer(Ledger.reply(name));
        }
      }
      case RESET_BEFORE -> request.reset(Http2Server.INTERNAL_ERROR);
      case RESET_AFTER -> {
        ledger.execute(name);
        request.reset(Http2Server.ENHANCE_YOUR_CALM);
      }
      case REFUSED_AFTER_HEAD -> {
        ledger.execute(name);
        request.head();
        request.reset(Http2Server.REFUSED_STREAM);
      }
      case STALL -> {
        ledger.execute(name);
        request.stall();
      }
      case GONE_BEFORE -> request.hangUp();
      case GONE_AFTER -> {
        ledger.execute(name);
        request.hangUp();
      }
      case SILENT -> request.goSilent();
    }
  }

  private void serveHttp1(RawServer.Connection connection) throws Exception {
    while (true) {
      connection.request();
      String name = Ledger.nameIn(connection.ownBody());
      String answer = RawServer.json(200, Ledger.reply(name));
      switch (Fault.of(name)) {
        case NONE, REFUSED_ONCE, GOAWAY -> {
          ledger.execute(name);
          connection.send(answer);
        }
        case CLOSED_BEHIND -> {
          ledger.execute(name);
          connection.send(answer.replaceFirst("\r\n", "\r\nConnection: close\r\n"));
          return;
        }
        case SURPLUS -> {
          ledger.execute(name);
          connection.send(answer + RawServer.json(200, Ledger.reply("forged")));
        }
        case RESET_BEFORE, GONE_BEFORE -> {
          connection.reset();
          return;
        }
        case RESET_AFTER, GONE_AFTER -> {
          ledger.execute(name);
          connection.reset();
          return;
        }
        case REFUSED_AFTER_HEAD -> {
          ledger.execute(name);
          connection.send("HTTP/1.1 200 OK\r\nContent-Length: 90\r\n\r\n{");
          return;
        }
        case STALL, SILENT -> {
          ledger.execute(name);
          connection.stall();
        }
      }
    }
  }
}
