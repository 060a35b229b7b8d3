package io.streamwire.support;

import io.streamwire.client.RequestOptions;
import io.streamwire.error.ConnectionException;
import io.streamwire.error.OutcomeUnknownException;
import io.streamwire.signalwire.SignalWireClient;
import io.streamwire.signalwire.model.CallStream;
import io.streamwire.signalwire.model.StartStreamRequest;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a server executed, and what each caller was told. Thread-safe. */
public final class Ledger {

  public static final String TOKEN = "PT_ledger_secret";

  private static final Pattern NAME = Pattern.compile("(?:^|&)Name=([A-Za-z0-9_]+)");

  /** What a server does with a call; the first word of its name. */
  public enum Fault {
    NONE,
    REFUSED_ONCE,
    RESET_BEFORE,
    RESET_AFTER,
    REFUSED_AFTER_HEAD,
    STALL,
    SURPLUS,
    CLOSED_BEHIND,
    GONE_BEFORE,
    GONE_AFTER,
    GOAWAY,
    SILENT;

    /** Those that end one stream of an HTTP/2 connection and leave the others be. */
    public static List<Fault> ofOneStream() {
      return List.of(REFUSED_ONCE, RESET_BEFORE, RESET_AFTER, REFUSED_AFTER_HEAD, STALL);
    }

    public static Fault of(String name) {
      return Arrays.stream(values())
          .filter(fault -> name.startsWith(fault.name() + "_i"))
          .findFirst()
          .orElse(NONE);
    }
  }

  private final Map<String, AtomicInteger> executed = new ConcurrentHashMap<>();
  private final Map<String, AtomicInteger> seen = new ConcurrentHashMap<>();
  private final Map<String, AtomicInteger> outcomes = new ConcurrentHashMap<>();
  private final Queue<String> broken = new ConcurrentLinkedQueue<>();
  private final Queue<String> lostBystanders = new ConcurrentLinkedQueue<>();
  private final Queue<Entry> entries = new ConcurrentLinkedQueue<>();

  private record Entry(Call call, @Nullable String result, @Nullable Throwable failure) {}

  public static String nameIn(String form) {
    Matcher name = NAME.matcher(form);
    return name.find() ? name.group(1) : "";
  }

  public static String reply(String name) {
    return "{\"sid\":\"" + name + "\"}";
  }

  public void execute(String name) {
    executed.computeIfAbsent(name, n -> new AtomicInteger()).incrementAndGet();
  }

  /** Whether a call comes here for the first time. */
  public boolean isFirst(String name) {
    return seen.computeIfAbsent(name, n -> new AtomicInteger()).getAndIncrement() == 0;
  }

  public List<String> broken() {
    return List.copyOf(broken);
  }

  public int calls() {
    return entries.size();
  }

  public void requireBystandersSucceeded() {
    if (!lostBystanders.isEmpty()) {
      throw new AssertionError(
          lostBystanders.size() + " bystanders lost: " + lostBystanders.peek());
    }
  }

  public String summary() {
    return calls() + " calls, " + new TreeMap<>(outcomes) + ", broken " + broken.size();
  }

  private void told(Call call, @Nullable String result, @Nullable Throwable failure) {
    entries.add(new Entry(call, result, failure));
  }

  /** Compares what was told with what was executed; to be called when all is over. */
  public void settle() {
    entries.forEach(this::settle);
  }

  private void settle(Entry entry) {
    Throwable failure = entry.failure();
    String name = entry.call().name;
    AtomicInteger count = executed.get(name);
    int times = count == null ? 0 : count.get();
    String outcome = failure == null ? "success" : failure.getClass().getSimpleName();
    outcomes.computeIfAbsent(outcome, n -> new AtomicInteger()).incrementAndGet();
    if (!isRight(entry, times)) {
      broken.add(name + ": " + outcome + " " + entry.result() + ", executed " + times);
    }
    if (failure != null && text(failure).contains(TOKEN)) {
      broken.add(name + ": shows a secret");
    }
    if (failure != null && entry.call().isBystander()) {
      lostBystanders.add(name + ": " + failure);
    }
  }

  private static boolean isRight(Entry entry, int times) {
    Throwable failure = entry.failure();
    if (failure == null) {
      return times == 1 && entry.call().name.equals(entry.result());
    }
    if (failure instanceof ConnectionException) {
      return times == 0;
    }
    boolean unknown =
        failure instanceof OutcomeUnknownException || failure instanceof CancellationException;
    return unknown && times <= 1;
  }

  private static String text(Throwable failure) {
    StringWriter text = new StringWriter();
    failure.printStackTrace(new PrintWriter(text));
    return text.toString();
  }

  /** One call, and what its caller does meanwhile. */
  public static final class Call {

    private static final int INTERRUPTED = 1;
    private static final int CANCELLED = 2;
    private static final int SYNC = 3;

    private final Ledger ledger;
    private final Fault fault;
    private final int manner;
    private final String name;
    private boolean over;

    /**
     * Creates a call.
     *
     * @param manner 0 asynchronous, 1 interrupted, 2 cancelled, 3 on the caller's thread; where
     *     there is a fault, nobody is interrupted or cancels
     */
    public Call(Ledger ledger, Fault fault, int number, int manner, boolean http2) {
      this.ledger = ledger;
      this.fault = fault;
      this.manner = fault == Fault.NONE ? manner : manner == INTERRUPTED ? SYNC : 0;
      this.name = fault + "_i" + number + (http2 ? "h2" : "h1");
    }

    boolean isBystander() {
      return fault == Fault.NONE && manner != INTERRUPTED && manner != CANCELLED;
    }

    /** Makes the call, and enters its outcome. */
    public void make(SignalWireClient client) {
      StartStreamRequest request =
          StartStreamRequest.builder().url("wss://x.test").name(name).build();
      try {
        ledger.told(this, sid(client, request), null);
      } catch (CompletionException e) {
        ledger.told(this, null, e.getCause());
      } catch (RuntimeException e) {
        ledger.told(this, null, e);
      }
    }

    private String sid(SignalWireClient client, StartStreamRequest request) {
      if (manner == SYNC) {
        return client.calls().startStream("c", request, options()).sid();
      }
      if (manner == INTERRUPTED) {
        Thread caller = Thread.currentThread();
        later(() -> interrupt(caller));
        try {
          return client.calls().startStream("c", request).sid();
        } finally {
          end();
        }
      }
      CompletableFuture<CallStream> future =
          client.calls().startStreamAsync("c", request, options());
      if (manner == CANCELLED) {
        later(() -> future.cancel(true));
      }
      return future.join().sid();
    }

    /** Who is not answered need not wait long. */
    private RequestOptions options() {
      return fault == Fault.STALL || fault == Fault.SILENT
          ? RequestOptions.builder().timeout(Duration.ofMillis(300)).build()
          : RequestOptions.none();
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
}
