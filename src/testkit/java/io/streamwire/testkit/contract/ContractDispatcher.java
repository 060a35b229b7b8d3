package io.streamwire.testkit.contract;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/** Checks requests against the contract, and returns the planned or generated responses. */
final class ContractDispatcher extends Dispatcher {

  private final RequestCheck check;
  private final ResponseMaker replies;
  private final Map<String, ContractOperation> operations;
  private final ContractJournal journal;

  ContractDispatcher(
      RequestCheck check,
      ResponseMaker replies,
      Map<String, ContractOperation> operations,
      ContractJournal journal) {
    this.check = check;
    this.replies = replies;
    this.operations = operations;
    this.journal = journal;
  }

  @Override
  public MockResponse dispatch(RecordedRequest recorded) {
    ByteString body = recorded.getBody() == null ? ByteString.EMPTY : recorded.getBody();
    ReceivedRequest request =
        new ReceivedRequest(
            recorded.getMethod(), recorded.getTarget(), recorded.getHeaders(), body);
    String operationId = null;
    List<String> problems = List.of();
    MockResponse answer;
    try {
      Routes.Route route = check.route(request);
      operationId = route.operation().id();
      check.require(route, request);
      answer = answer(route.operation(), request.answered(operationId, List.of(), 0));
    } catch (RejectedRequestException rejection) {
      problems = rejection.problems();
      answer = ResponseMaker.rejection(rejection);
    } catch (RuntimeException e) {
      problems = List.of(e.toString());
      answer = ResponseMaker.rejection(new RejectedRequestException(500, e.toString()));
    }
    int status = answer.getOnResponseStart() == null ? answer.getCode() : 0;
    journal.add(request.answered(operationId, problems, status));
    return answer;
  }

  private MockResponse answer(DescribedOperation operation, ReceivedRequest request)
      throws RejectedRequestException {
    ContractResponse reply = Objects.requireNonNull(operations.get(operation.id())).take();
    try {
      return reply.answer(new Described(operation, request));
    } catch (RejectedReplyException e) {
      throw e.rejection;
    }
  }

  private final class Described implements ContractResponse.Exchange {
    private final DescribedOperation operation;
    private final ReceivedRequest request;
    private final @Nullable String accept;

    Described(DescribedOperation operation, ReceivedRequest request) {
      this.operation = operation;
      this.request = request;
      this.accept = request.headers().get("Accept");
    }

    @Override
    public ReceivedRequest request() {
      return request;
    }

    @Override
    public MockResponse success() {
      try {
        return replies.success(operation, request);
      } catch (RejectedRequestException e) {
        throw new RejectedReplyException(e);
      }
    }

    @Override
    public MockResponse described(int status) {
      try {
        return replies.reply(operation, status, status < 300 ? accept : null, null);
      } catch (RejectedRequestException e) {
        throw new RejectedReplyException(e);
      }
    }

    @Override
    public MockResponse example(int status, String name) {
      try {
        return replies.reply(operation, status, status < 300 ? accept : null, name);
      } catch (RejectedRequestException e) {
        throw new RejectedReplyException(e);
      }
    }
  }

  /** Carries a rejection through a user-defined reply. */
  private static final class RejectedReplyException extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient RejectedRequestException rejection;

    RejectedReplyException(RejectedRequestException rejection) {
      super(rejection);
      this.rejection = rejection;
    }
  }
}
