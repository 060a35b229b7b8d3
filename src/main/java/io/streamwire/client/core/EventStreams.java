package io.streamwire.client.core;

import com.squareup.moshi.Moshi;
import io.streamwire.client.ApiResponse;
import io.streamwire.client.EventStream;
import io.streamwire.client.RequestOptions;
import io.streamwire.error.MalformedResponseException;
import io.streamwire.internal.call.CallRunner;
import io.streamwire.internal.call.Operation;
import io.streamwire.internal.call.StreamedBody;
import io.streamwire.internal.call.Timing;
import io.streamwire.internal.event.OpenEventStream;
import io.streamwire.internal.event.StreamSettings;
import io.streamwire.internal.secret.Secrets;
import java.time.Duration;
import java.util.concurrent.Executor;
import okhttp3.Headers;
import okhttp3.Request;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;

/** Opens the event streams of one client. Thread-safe. */
record EventStreams(
    CallRunner runner, Timing timing, long limit, Executor workers, Executor callbacks) {

  private static final Moshi MOSHI = new Moshi.Builder().build();

  private static final Duration DEFAULT_IDLE_TIMEOUT = Duration.ofMinutes(5);

  /**
   * Returns a response with the events of a response body.
   *
   * @throws MalformedResponseException if the response is not a stream of events
   */
  <T> ApiResponse<EventStream<T>> open(
      ApiResponse<ResponseBody> response,
      Operation<ResponseBody> operation,
      EventFormat<T> format,
      Request request,
      RequestOptions options) {
    Duration idle = options.idleTimeout();
    StreamSettings<T> settings =
        new StreamSettings<>(
            operation.name(),
            format.isLines(),
            format.adapter(MOSHI),
            format.end(),
            limit,
            idle == null ? DEFAULT_IDLE_TIMEOUT : idle,
            request.method().equals("GET") ? options.maxReconnects() : 0,
            id -> reconnected(withLastEventId(request, id), operation, format, options),
            timing.sleeper(),
            workers,
            callbacks);
    StreamedBody body = checked(response.body(), operation.name(), format);
    return new ApiResponse<>(
        response.status(),
        response.headers(),
        new OpenEventStream<>(body, settings),
        response.attempts(),
        response.elapsed());
  }

  private StreamedBody reconnected(
      Request request,
      Operation<ResponseBody> operation,
      EventFormat<?> format,
      RequestOptions options) {
    ResponseBody body = runner.execute(operation, request, options).body();
    return checked(body, operation.name(), format);
  }

  private static Request withLastEventId(Request request, @Nullable String lastEventId) {
    if (lastEventId == null || lastEventId.isEmpty()) {
      return request;
    }
    Headers.Builder headers = request.headers().newBuilder().removeAll("Last-Event-ID");
    // As UTF-8, because browsers send it this way.
    headers.addUnsafeNonAscii("Last-Event-ID", lastEventId);
    return request.newBuilder().headers(headers.build()).build();
  }

  private static StreamedBody checked(ResponseBody body, String operation, EventFormat<?> format) {
    StreamedBody streamed = (StreamedBody) body;
    if (format.fits(streamed.contentType()) || streamed.contentLength() == 0) {
      return streamed;
    }
    try (streamed) {
      Secrets hidden = streamed.secrets();
      throw new MalformedResponseException(
          operation
              + ": HTTP "
              + streamed.status()
              + ", body of type "
              + streamed.contentType()
              + " (expected: "
              + format.mediaType()
              + "). The request was executed.",
          streamed.status(),
          hidden.mask(streamed.headers()),
          "",
          null);
    }
  }
}
