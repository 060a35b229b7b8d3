package io.streamwire.testkit.contract;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;

/**
 * One operation of a {@link ContractServer}: how it answers, and what was asked. A request that is
 * not as the contract says is refused before any of these replies is used. Thread-safe.
 *
 * <pre>{@code
 * server.operation("getItem").answer(ContractReply.status(404));
 * server.operation("listItems").answerNext(2, ContractReply.status(503));
 * }</pre>
 */
public final class ContractOperation {

  private final String id;
  private final ContractJournal journal;
  private final Deque<ContractReply> next = new ArrayDeque<>();
  private ContractReply always = ContractReply.success();

  ContractOperation(String id, ContractJournal journal) {
    this.id = id;
    this.journal = journal;
  }

  /** Answers every request from now on so. Default: {@link ContractReply#success()}. */
  public synchronized ContractOperation answer(ContractReply reply) {
    always = Objects.requireNonNull(reply, "reply");
    return this;
  }

  /** Answers the next {@code count} requests that are not told otherwise so. */
  public synchronized ContractOperation answerNext(int count, ContractReply reply) {
    Objects.requireNonNull(reply, "reply");
    for (int i = 0; i < count; i++) {
      next.add(reply);
    }
    return this;
  }

  /** Every request for this operation so far, refused ones included, in order. */
  public List<ReceivedRequest> requests() {
    return journal.entries(id);
  }

  /** How many requests for this operation came so far, refused ones included. */
  public int count() {
    return requests().size();
  }

  synchronized ContractReply take() {
    ContractReply planned = next.poll();
    return planned == null ? always : planned;
  }

  @Override
  public String toString() {
    return "ContractOperation[" + id + "]";
  }
}
