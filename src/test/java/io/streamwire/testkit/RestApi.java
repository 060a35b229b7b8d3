package io.streamwire.testkit;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import okhttp3.MediaType;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * Creating and stopping streams as the Compatibility API documents it; everything else is refused.
 */
final class RestApi extends Dispatcher {
  private static final List<String> BASE = List.of("api", "laml", "2010-04-01");

  private final Account account;
  private final Journal journal;
  private final AtomicInteger requestCount = new AtomicInteger();

  RestApi(Account account, Journal journal) {
    this.account = account;
    this.journal = journal;
  }

  @Override
  public MockResponse dispatch(RecordedRequest request) {
    MockResponse answer;
    try {
      answer = answer(request);
    } catch (Refusal refusal) {
      answer = Reply.refusal(refusal);
    }
    journal.add(entry(request, answer.getCode()));
    return answer
        .newBuilder()
        .setHeader("X-Request-ID", "simulated-" + requestCount.incrementAndGet())
        .build();
  }

  private MockResponse answer(RecordedRequest request) throws Refusal {
    List<String> path = request.getUrl().pathSegments();
    boolean isStart = path.size() == 8;
    boolean isStop = path.size() == 9;
    if (!(isStart || isStop)
        || !path.subList(0, 3).equals(BASE)
        || !path.get(3).equals("Accounts")
        || !path.get(5).equals("Calls")
        || !path.get(7).equals("Streams")) {
      throw Refusal.notFound("The requested resource");
    }
    if (!request.getMethod().equals("POST")) {
      throw new Refusal(405, 20004, "Streams are only created and stopped, by POST");
    }
    account.admit(request.getHeaders().get("Authorization"), path.get(4));
    List<FormPair> form = form(request);
    SimulatedCall call = account.call(path.get(6));
    SimulatedStream stream;
    if (isStart) {
      stream = account.start(call, StreamForm.check(form));
    } else {
      checkStop(form);
      stream = account.stop(call, path.get(8));
    }
    String streams = "/" + String.join("/", path.subList(0, 8));
    return Reply.stream(stream, account.project(), streams);
  }

  private static List<FormPair> form(RecordedRequest request) throws Refusal {
    String contentType = request.getHeaders().get("Content-Type");
    MediaType type = contentType == null ? null : MediaType.parse(contentType);
    if (type == null
        || !(type.type() + "/" + type.subtype()).equals("application/x-www-form-urlencoded")) {
      throw new Refusal(415, 10000, "The body is not application/x-www-form-urlencoded");
    }
    try {
      return FormPair.decode(utf8(request.getBody()));
    } catch (IllegalArgumentException e) {
      throw new Refusal(400, 10000, "The form holds a malformed escape");
    }
  }

  private static void checkStop(List<FormPair> form) throws Refusal {
    if (!form.equals(List.of(new FormPair("Status", "stopped")))) {
      throw Refusal.badArgument("A stream is stopped by Status=stopped and nothing else");
    }
  }

  private static JournalEntry entry(RecordedRequest request, int status) {
    ByteString body = request.getBody() == null ? ByteString.EMPTY : request.getBody();
    List<FormPair> form;
    try {
      form = FormPair.decode(body.utf8());
    } catch (IllegalArgumentException e) {
      form = List.of(); // The raw bytes tell the rest.
    }
    return new JournalEntry(
        request.getMethod(), request.getTarget(), request.getHeaders(), body, form, status);
  }

  private static String utf8(@Nullable ByteString body) {
    return body == null ? "" : body.utf8();
  }
}
