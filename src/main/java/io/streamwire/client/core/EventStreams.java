package io.streamwire.client.core;

import com.squareup.moshi.Moshi;
import io.streamwire.client.ApiResponse;
import io.streamwire.client.EventStream;
import io.streamwire.client.RequestOptions;
import io.streamwire.error.MalformedResponseException;
import io.streamwire.internal.call.StreamedBody;
import io.streamwire.internal.call.Timing;
import io.streamwire.internal.event.OpenEventStream;
import io.streamwire.internal.event.StreamSettings;
import io.streamwire.internal.secret.Secrets;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.function.Function;
import okhttp3.Headers;
import okhttp3.Request;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;

/** Opens the streams of events of one client. Thread-safe. */
record EventStreams(Timing timing, long limit, Executor workers, Executor callbacks) {

  private static final Moshi MOSHI = new Moshi.Builder().build();

  private static final Duration IDLE = Duration.ofMinutes(5);

  /**
   * Returns the events of a reply.
   *
   * @param call executes a request anew
   * @throws MalformedResponseException if the reply is no such stream
   */
  <T> ApiResponse<EventStream<T>> open(
      ApiResponse<ResponseBody> response,
      String operation,
      EventFormat<T> format,
      Request request,
      RequestOptions options,
      Function<Request, ApiResponse<ResponseBody>> call) {
    Duration idle = options.idleTimeout();
    StreamSettings<T> settings =
        new StreamSettings<>(
            operation,
            format.isLines(),
            format.adapter(MOSHI),
            format.end(),
            limit,
            idle == null ? IDLE : idle,
            request.method().equals("GET") ? options.maxReconnects() : 0,
            id -> checked(call.apply(resumed(request, id)).body(), operation, format),
            timing.sleeper(),
            workers,
            callbacks);
    StreamedBody body = checked(response.body(), operation, format);
    return new ApiResponse<>(
        response.status(),
        response.headers(),
        new OpenEventStream<>(body, settings),
        response.attempts(),
        response.elapsed());
  }

  private static Request resumed(Request request, @Nullable String lastEventId) {
    if (lastEventId == null || lastEventId.isEmpty()) {
      return request;
    }
    Headers.Builder headers = request.headers().newBuilder().removeAll("Last-Event-ID");
    // In UTF-8, as browsers send it.
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
              + ", but its body is "
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
