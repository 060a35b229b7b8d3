package io.streamwire.ledger;

import io.streamwire.error.ApiException;
import io.streamwire.error.ConnectionException;
import io.streamwire.error.MalformedResponseException;
import io.streamwire.error.OutcomeUnknownException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The requests that a server executed, and the result of each call. Thread-safe. */
final class Ledger {

  static final String TOKEN = "PT_ledger_secret";

  /** A long run would fill the memory. */
  private static final int MOST_NAMED = 20;

  private static final Pattern NAME = Pattern.compile("(?:^|&)Name=([A-Za-z0-9_]+)");

  private final Map<String, AtomicInteger> executed = new ConcurrentHashMap<>();
  private final Map<String, AtomicInteger> refused = new ConcurrentHashMap<>();
  private final Map<String, AtomicInteger> seen = new ConcurrentHashMap<>();
  private final Map<String, AtomicInteger> outcomes = new ConcurrentHashMap<>();
  private final Queue<String> broken = new ConcurrentLinkedQueue<>();
  private final Queue<String> lostBystanders = new ConcurrentLinkedQueue<>();
  private final Queue<Entry> entries = new ConcurrentLinkedQueue<>();
  private final AtomicLong lost = new AtomicLong();
  private final AtomicLong calls = new AtomicLong();

  /** The result of a call. */
  record Entry(
      String name,
      boolean bystander,
      @Nullable String result,
      @Nullable Throwable failure,
      long nanos) {}

  static String nameIn(String form) {
    Matcher name = NAME.matcher(form);
    return name.find() ? name.group(1) : "";
  }

  static String reply(String name) {
    return "{\"sid\":\"" + name + "\"}";
  }

  void execute(String name) {
    executed.computeIfAbsent(name, n -> new AtomicInteger()).incrementAndGet();
  }

  /** Records a status after which nothing was executed. */
  void refuse(String name) {
    refused.computeIfAbsent(name, n -> new AtomicInteger()).incrementAndGet();
  }

  /** Whether a call comes here for the first time. */
  boolean isFirst(String name) {
    return seen.computeIfAbsent(name, n -> new AtomicInteger()).getAndIncrement() == 0;
  }

  void told(Entry entry) {
    calls.incrementAndGet();
    entries.add(entry);
  }

  /** Compares the results up to a time with the executed requests, and removes both. */
  void settle(long untilNanos) {
    for (Entry entry = entries.peek();
        entry != null && entry.nanos() - untilNanos <= 0;
        entry = entries.peek()) {
      settle(entries.remove());
    }
  }

  private void settle(Entry entry) {
    Throwable failure = entry.failure();
    seen.remove(entry.name());
    AtomicInteger count = executed.remove(entry.name());
    int times = count == null ? 0 : count.get();
    AtomicInteger busy = refused.remove(entry.name());
    int refusals = busy == null ? 0 : busy.get();
    String outcome = failure == null ? "success" : failure.getClass().getSimpleName();
    outcomes.computeIfAbsent(outcome, n -> new AtomicInteger()).incrementAndGet();
    if (!isRight(entry, times, refusals)) {
      broken.add(
          entry.name()
              + ": "
              + outcome
              + " "
              + entry.result()
              + ", executed "
              + times
              + ": "
              + failure);
    }
    if (failure != null && text(failure).contains(TOKEN)) {
      broken.add(entry.name() + ": shows a secret");
    }
    if (failure != null && entry.bystander()) {
      lost.incrementAndGet();
      if (lostBystanders.size() < MOST_NAMED) {
        lostBystanders.add(entry.name() + ": " + failure);
      }
    }
  }

  private static boolean isRight(Entry entry, int times, int refused) {
    Throwable failure = entry.failure();
    if (failure == null) {
      return times == 1 && entry.name().equals(entry.result());
    }
    // The client was closed before the call began.
    if (failure instanceof ConnectionException || failure instanceof IllegalStateException) {
      // A cancellation is an IllegalStateException too.
      return times == 0 || failure instanceof CancellationException && times == 1;
    }
    if (failure instanceof ApiException) {
      return refused == replies(failure);
    }
    if (failure instanceof MalformedResponseException) {
      return times == 1;
    }
    return failure instanceof OutcomeUnknownException && times <= 1;
  }

  /** Each attempt's failure has the one before it as a suppressed exception. */
  private static int replies(Throwable failure) {
    return (failure instanceof ApiException ? 1 : 0)
        + Arrays.stream(failure.getSuppressed()).mapToInt(Ledger::replies).sum();
  }

  private static String text(Throwable failure) {
    StringWriter text = new StringWriter();
    failure.printStackTrace(new PrintWriter(text));
    if (failure instanceof ApiException e) {
      text.append(e.headers().toMultimap().toString()).append(e.body());
    }
    return text.toString();
  }

  List<String> broken() {
    return List.copyOf(broken);
  }

  long calls() {
    return calls.get();
  }

  /** Calls that failed though their own server and caller did nothing wrong; the first of them. */
  List<String> lostBystanders() {
    return List.copyOf(lostBystanders);
  }

  String summary() {
    return calls()
        + " calls, "
        + new TreeMap<>(outcomes)
        + ", lost bystanders "
        + lost
        + ", broken "
        + broken.size();
  }
}
