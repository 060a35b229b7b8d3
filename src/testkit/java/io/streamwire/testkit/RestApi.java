package io.streamwire.testkit;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import okhttp3.MediaType;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * Creates and stops streams as documented for the Compatibility API. All other requests are
 * rejected.
 */
final class RestApi extends Dispatcher {

  private static final List<String> BASE = List.of("api", "laml", "2010-04-01");

  private final Account account;
  private final Journal journal;
  private final Faults faults;
  private final Consumer<SimulatedStream> accepted;
  private final AtomicInteger requestCount = new AtomicInteger();

  RestApi(Account account, Journal journal, Faults faults, Consumer<SimulatedStream> accepted) {
    this.account = account;
    this.journal = journal;
    this.faults = faults;
    this.accepted = accepted;
  }

  @Override
  public MockResponse dispatch(RecordedRequest request) {
    RestFault fault = faults.takeRequest();
    Execution normal = new Execution(request);
    MockResponse answer =
        (fault == null ? normal.answer() : fault.answer(normal))
            .newBuilder()
            .setHeader("X-Request-ID", "simulated-" + requestCount.incrementAndGet())
            .build();
    journal.add(entry(request, answer.getOnResponseStart() == null ? answer.getCode() : 0));
    return answer;
  }

  private MockResponse answerOrError(RecordedRequest request) {
    try {
      return answer(request);
    } catch (ErrorResponseException error) {
      return Reply.error(error);
    }
  }

  private MockResponse answer(RecordedRequest request) throws ErrorResponseException {
    List<String> path = request.getUrl().pathSegments();
    boolean isStart = path.size() == 8;
    boolean isStop = path.size() == 9;
    if (!(isStart || isStop)
        || !path.subList(0, 3).equals(BASE)
        || !path.get(3).equals("Accounts")
        || !path.get(5).equals("Calls")
        || !path.get(7).equals("Streams")) {
      throw ErrorResponseException.notFound("The requested resource");
    }
    if (!request.getMethod().equals("POST")) {
      throw new ErrorResponseException(405, 20004, "Streams are only created and stopped, by POST");
    }
    account.admit(request.getHeaders().get("Authorization"), path.get(4));
    List<FormPair> form = form(request);
    SimulatedCall call = account.call(path.get(6));
    String streams = "/" + String.join("/", path.subList(0, 8));
    if (isStart) {
      SimulatedStream stream = account.start(call, StartStreamForm.check(form));
      MockResponse answer = Reply.stream(stream, account.project(), streams);
      accepted.accept(stream); // after the response was built with the status "queued"
      return answer;
    }
    checkStop(form);
    return Reply.stream(account.stop(call, path.get(8)), account.project(), streams);
  }

  private static List<FormPair> form(RecordedRequest request) throws ErrorResponseException {
    String contentType = request.getHeaders().get("Content-Type");
    MediaType type = contentType == null ? null : MediaType.parse(contentType);
    if (type == null
        || !(type.type() + "/" + type.subtype()).equals("application/x-www-form-urlencoded")) {
      throw new ErrorResponseException(
          415, 10000, "The body is not application/x-www-form-urlencoded");
    }
    try {
      return FormPair.decode(utf8(request.getBody()));
    } catch (IllegalArgumentException e) {
      throw new ErrorResponseException(400, 10000, "The form holds a malformed escape");
    }
  }

  private static void checkStop(List<FormPair> form) throws ErrorResponseException {
    if (!form.equals(List.of(new FormPair("Status", "stopped")))) {
      throw ErrorResponseException.badArgument(
          "A stream is stopped by Status=stopped and nothing else");
    }
  }

  private static JournalEntry entry(RecordedRequest request, int status) {
    ByteString body = request.getBody() == null ? ByteString.EMPTY : request.getBody();
    List<FormPair> form;
    try {
      form = FormPair.decode(body.utf8());
    } catch (IllegalArgumentException e) {
      form = List.of(); // the raw bytes are still in the entry
    }
    return new JournalEntry(
        request.getMethod(), request.getTarget(), request.getHeaders(), body, form, status);
  }

  private static String utf8(@Nullable ByteString body) {
    return body == null ? "" : body.utf8();
  }

  private final class Execution implements RestFault.NoFault {
    private final RecordedRequest request;
    private @Nullable MockResponse answer;

    Execution(RecordedRequest request) {
      this.request = request;
    }

    @Override
    public MockResponse answer() {
      MockResponse result = answer;
      if (result == null) {
        result = RestApi.this.answerOrError(request);
        answer = result;
      }
      return result;
    }
  }
}
