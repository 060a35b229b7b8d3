package io.streamwire.testkit.contract;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;

/**
 * One operation of a {@link ContractServer}: its responses and its requests. A request that
 * violates the contract is rejected before any of these replies is used. Thread-safe.
 *
 * <pre>{@code
 * server.operation("getItem").answer(ContractResponse.status(404));
 * server.operation("listItems").answerNext(2, ContractResponse.status(503));
 * }</pre>
 */
public final class ContractOperation {

  private final String id;
  private final ContractJournal journal;
  private final Deque<ContractResponse> next = new ArrayDeque<>();
  private ContractResponse always = ContractResponse.success();

  ContractOperation(String id, ContractJournal journal) {
    this.id = id;
    this.journal = journal;
  }

  /**
   * Sets the reply to all following requests. The default is {@link ContractResponse#success()}.
   */
  public synchronized ContractOperation answer(ContractResponse reply) {
    always = Objects.requireNonNull(reply, "reply");
    return this;
  }

  /** Sets the reply to the next {@code count} requests without a planned reply. */
  public synchronized ContractOperation answerNext(int count, ContractResponse reply) {
    Objects.requireNonNull(reply, "reply");
    for (int i = 0; i < count; i++) {
      next.add(reply);
    }
    return this;
  }

  /** Returns all requests for this operation so far, including rejected ones, in order. */
  public List<ReceivedRequest> requests() {
    return journal.entries(id);
  }

  /** Returns the number of requests for this operation so far, including rejected ones. */
  public int count() {
    return requests().size();
  }

  synchronized ContractResponse take() {
    ContractResponse planned = next.poll();
    return planned == null ? always : planned;
  }

  @Override
  public String toString() {
    return "ContractOperation[" + id + "]";
  }
}
