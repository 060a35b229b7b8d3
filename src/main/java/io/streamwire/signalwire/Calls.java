package io.streamwire.signalwire;

import io.streamwire.client.ApiResponse;
import io.streamwire.client.RequestOptions;
import io.streamwire.client.core.ArgumentCheck;
import io.streamwire.client.core.ClientCore;
import io.streamwire.client.core.UrlRule;
import io.streamwire.error.StreamwireException;
import io.streamwire.signalwire.api.StreamsApi;
import io.streamwire.signalwire.model.CallStream;
import io.streamwire.signalwire.model.StartStreamRequest;
import io.streamwire.signalwire.model.StopStreamRequest;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import retrofit2.Call;

/**
 * Operations on the calls of one account. Thread-safe.
 *
 * <p>Each operation comes in three shapes: plain, {@code WithResponse} (status, headers and request
 * id around the body) and {@code Async} of both. All check their arguments before any I/O and throw
 * {@link IllegalArgumentException} at once, the asynchronous ones too; what fails later is a {@link
 * StreamwireException}, and there it completes the future.
 *
 * <p>Futures complete on a thread of the client's dispatcher: hand longer work to an executor of
 * your own, for example with {@code thenAcceptAsync}. Cancelling a future cancels its call.
 */
public final class Calls {

  /** A call, stream or account is one segment of a path. */
  static final Pattern SID =
      Pattern.compile("[^\\s/\\\\\\p{Cntrl}]([^/\\\\\\p{Cntrl}]*[^\\s/\\\\\\p{Cntrl}])?");

  static final String SID_EXPECTED =
      "an id without \"/\", \"\\\", control characters and white space around it";

  private static final UrlRule URL =
      UrlRule.of("wss")
          .allowingRelative()
          .withoutQuery("which the platform does not support: use parameter(name, value)");

  private static final StopStreamRequest STOP = StopStreamRequest.builder().build();

  private final ClientCore core;
  private final StreamsApi api;
  private final String accountSid;

  Calls(ClientCore core) {
    this.core = core;
    this.api = core.api(StreamsApi.class);
    this.accountSid = core.setting("accountSid");
  }

  /**
   * Starts a media stream on a live call.
   *
   * <p>The request is sent once, unless it provably was not executed: see {@link
   * io.streamwire.client.RetryPolicy}.
   *
   * @param callSid the call's id, as one path segment
   * @throws IllegalArgumentException if the sid is blank or would leave its path segment, or if the
   *     request's URL has white space or a query, does not parse, or is absolute and not {@code
   *     wss}
   * @throws StreamwireException if the service refused, the network failed or the answer was not
   *     the promised one
   */
  public CallStream startStream(String callSid, StartStreamRequest request) {
    return startStream(callSid, request, RequestOptions.none());
  }

  /** As {@link #startStream(String, StartStreamRequest)}, with options of its own. */
  public CallStream startStream(
      String callSid, StartStreamRequest request, RequestOptions options) {
    return core.execute(startStreamCall(callSid, request), options).body();
  }

  /** As {@link #startStream(String, StartStreamRequest)}, with status, headers and request id. */
  public ApiResponse<CallStream> startStreamWithResponse(
      String callSid, StartStreamRequest request) {
    return startStreamWithResponse(callSid, request, RequestOptions.none());
  }

  /** As {@link #startStreamWithResponse(String, StartStreamRequest)}, with options of its own. */
  public ApiResponse<CallStream> startStreamWithResponse(
      String callSid, StartStreamRequest request, RequestOptions options) {
    return core.execute(startStreamCall(callSid, request), options);
  }

  /** As {@link #startStream(String, StartStreamRequest)}, without holding the calling thread. */
  public CompletableFuture<CallStream> startStreamAsync(
      String callSid, StartStreamRequest request) {
    return startStreamAsync(callSid, request, RequestOptions.none());
  }

  /** As {@link #startStreamAsync(String, StartStreamRequest)}, with options of its own. */
  public CompletableFuture<CallStream> startStreamAsync(
      String callSid, StartStreamRequest request, RequestOptions options) {
    return core.executeAsync(startStreamCall(callSid, request), options);
  }

  /**
   * As {@link #startStreamWithResponse(String, StartStreamRequest)}, without holding the calling
   * thread.
   */
  public CompletableFuture<ApiResponse<CallStream>> startStreamWithResponseAsync(
      String callSid, StartStreamRequest request) {
    return startStreamWithResponseAsync(callSid, request, RequestOptions.none());
  }

  /**
   * As {@link #startStreamWithResponseAsync(String, StartStreamRequest)}, with options of its own.
   */
  public CompletableFuture<ApiResponse<CallStream>> startStreamWithResponseAsync(
      String callSid, StartStreamRequest request, RequestOptions options) {
    return core.executeWithResponseAsync(startStreamCall(callSid, request), options);
  }

  /**
   * Stops a media stream. The call itself goes on.
   *
   * @param callSid the call's id, as one path segment
   * @param streamSid the stream's id, or the name it was started with
   * @throws IllegalArgumentException if a sid is blank or would leave its path segment
   * @throws StreamwireException if the service refused, the network failed or the answer was not
   *     the promised one
   */
  public CallStream stopStream(String callSid, String streamSid) {
    return stopStream(callSid, streamSid, RequestOptions.none());
  }

  /** As {@link #stopStream(String, String)}, with options of its own. */
  public CallStream stopStream(String callSid, String streamSid, RequestOptions options) {
    return core.execute(stopStreamCall(callSid, streamSid), options).body();
  }

  /** As {@link #stopStream(String, String)}, with status, headers and request id. */
  public ApiResponse<CallStream> stopStreamWithResponse(String callSid, String streamSid) {
    return stopStreamWithResponse(callSid, streamSid, RequestOptions.none());
  }

  /** As {@link #stopStreamWithResponse(String, String)}, with options of its own. */
  public ApiResponse<CallStream> stopStreamWithResponse(
      String callSid, String streamSid, RequestOptions options) {
    return core.execute(stopStreamCall(callSid, streamSid), options);
  }

  /** As {@link #stopStream(String, String)}, without holding the calling thread. */
  public CompletableFuture<CallStream> stopStreamAsync(String callSid, String streamSid) {
    return stopStreamAsync(callSid, streamSid, RequestOptions.none());
  }

  /** As {@link #stopStreamAsync(String, String)}, with options of its own. */
  public CompletableFuture<CallStream> stopStreamAsync(
      String callSid, String streamSid, RequestOptions options) {
    return core.executeAsync(stopStreamCall(callSid, streamSid), options);
  }

  /** As {@link #stopStreamWithResponse(String, String)}, without holding the calling thread. */
  public CompletableFuture<ApiResponse<CallStream>> stopStreamWithResponseAsync(
      String callSid, String streamSid) {
    return stopStreamWithResponseAsync(callSid, streamSid, RequestOptions.none());
  }

  /** As {@link #stopStreamWithResponseAsync(String, String)}, with options of its own. */
  public CompletableFuture<ApiResponse<CallStream>> stopStreamWithResponseAsync(
      String callSid, String streamSid, RequestOptions options) {
    return core.executeWithResponseAsync(stopStreamCall(callSid, streamSid), options);
  }

  private Call<CallStream> startStreamCall(String callSid, StartStreamRequest request) {
    ArgumentCheck.pattern(
        "callSid", ArgumentCheck.pathSegment("callSid", callSid), SID, SID_EXPECTED);
    ArgumentCheck.required("request", request, StartStreamRequest.class);
    ArgumentCheck.url("url", request.url(), URL);
    return api.startStream(accountSid, callSid, request);
  }

  private Call<CallStream> stopStreamCall(String callSid, String streamSid) {
    ArgumentCheck.pattern(
        "callSid", ArgumentCheck.pathSegment("callSid", callSid), SID, SID_EXPECTED);
    ArgumentCheck.pattern(
        "streamSid", ArgumentCheck.pathSegment("streamSid", streamSid), SID, SID_EXPECTED);
    return api.stopStream(accountSid, callSid, streamSid, STOP);
  }
}
