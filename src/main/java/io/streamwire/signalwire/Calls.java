package io.streamwire.signalwire;

import io.streamwire.client.ApiResponse;
import io.streamwire.client.RequestOptions;
import io.streamwire.error.SignalWireException;
import io.streamwire.internal.Answer;
import io.streamwire.internal.Arguments;
import io.streamwire.internal.CallExecutor;
import io.streamwire.internal.CallOptions;
import io.streamwire.internal.Invocation;
import io.streamwire.internal.Operation;
import io.streamwire.signalwire.model.CallStream;
import io.streamwire.signalwire.model.StartStreamRequest;
import io.streamwire.signalwire.model.StopStreamRequest;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Operations on the calls of one account. Thread-safe.
 *
 * <p>Each operation comes in three shapes: plain, {@code WithResponse} (status, headers and request
 * id around the body) and {@code Async} of both. All check their arguments before any I/O and throw
 * {@link IllegalArgumentException} at once, the asynchronous ones too; what fails later is a {@link
 * SignalWireException}, and there it completes the future.
 *
 * <p>Futures complete on a thread of the client's dispatcher: hand longer work to an executor of
 * your own, for example with {@code thenAcceptAsync}. Cancelling a future cancels its call.
 */
public final class Calls {

  private static final StopStreamRequest STOP = StopStreamRequest.builder().build();

  private final CallExecutor executor;
  private final Operation<CallStream> start;
  private final Operation<CallStream> stop;

  Calls(Operation<CallStream> start, Operation<CallStream> stop, CallExecutor executor) {
    this.start = start;
    this.stop = stop;
    this.executor = executor;
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
   * @throws SignalWireException if the service refused, the network failed or the answer was not
   *     the promised one
   */
  public CallStream startStream(String callSid, StartStreamRequest request) {
    return executor.execute(start(callSid, request), CallOptions.NONE).body();
  }

  /** As {@link #startStream(String, StartStreamRequest)}, with options of its own. */
  public CallStream startStream(
      String callSid, StartStreamRequest request, RequestOptions options) {
    return executor.execute(start(callSid, request), options.toCallOptions()).body();
  }

  /** As {@link #startStream(String, StartStreamRequest)}, with status, headers and request id. */
  public ApiResponse<CallStream> startStreamWithResponse(
      String callSid, StartStreamRequest request) {
    return new ApiResponse<>(executor.execute(start(callSid, request), CallOptions.NONE));
  }

  /** As {@link #startStreamWithResponse(String, StartStreamRequest)}, with options of its own. */
  public ApiResponse<CallStream> startStreamWithResponse(
      String callSid, StartStreamRequest request, RequestOptions options) {
    return new ApiResponse<>(executor.execute(start(callSid, request), options.toCallOptions()));
  }

  /** As {@link #startStream(String, StartStreamRequest)}, without holding the calling thread. */
  public CompletableFuture<CallStream> startStreamAsync(
      String callSid, StartStreamRequest request) {
    return executor.executeAsync(start(callSid, request), CallOptions.NONE, Answer::body);
  }

  /** As {@link #startStreamAsync(String, StartStreamRequest)}, with options of its own. */
  public CompletableFuture<CallStream> startStreamAsync(
      String callSid, StartStreamRequest request, RequestOptions options) {
    return executor.executeAsync(start(callSid, request), options.toCallOptions(), Answer::body);
  }

  /**
   * As {@link #startStreamWithResponse(String, StartStreamRequest)}, without holding the calling
   * thread.
   */
  public CompletableFuture<ApiResponse<CallStream>> startStreamWithResponseAsync(
      String callSid, StartStreamRequest request) {
    return executor.executeAsync(start(callSid, request), CallOptions.NONE, ApiResponse::new);
  }

  /**
   * As {@link #startStreamWithResponseAsync(String, StartStreamRequest)}, with options of its own.
   */
  public CompletableFuture<ApiResponse<CallStream>> startStreamWithResponseAsync(
      String callSid, StartStreamRequest request, RequestOptions options) {
    return executor.executeAsync(
        start(callSid, request), options.toCallOptions(), ApiResponse::new);
  }

  /**
   * Stops a media stream. The call itself goes on.
   *
   * @param callSid the call's id, as one path segment
   * @param streamSid the stream's id, or the name it was started with
   * @throws IllegalArgumentException if a sid is blank or would leave its path segment
   * @throws SignalWireException if the service refused, the network failed or the answer was not
   *     the promised one
   */
  public CallStream stopStream(String callSid, String streamSid) {
    return executor.execute(stop(callSid, streamSid), CallOptions.NONE).body();
  }

  /** As {@link #stopStream(String, String)}, with options of its own. */
  public CallStream stopStream(String callSid, String streamSid, RequestOptions options) {
    return executor.execute(stop(callSid, streamSid), options.toCallOptions()).body();
  }

  /** As {@link #stopStream(String, String)}, with status, headers and request id. */
  public ApiResponse<CallStream> stopStreamWithResponse(String callSid, String streamSid) {
    return new ApiResponse<>(executor.execute(stop(callSid, streamSid), CallOptions.NONE));
  }

  /** As {@link #stopStreamWithResponse(String, String)}, with options of its own. */
  public ApiResponse<CallStream> stopStreamWithResponse(
      String callSid, String streamSid, RequestOptions options) {
    return new ApiResponse<>(executor.execute(stop(callSid, streamSid), options.toCallOptions()));
  }

  /** As {@link #stopStream(String, String)}, without holding the calling thread. */
  public CompletableFuture<CallStream> stopStreamAsync(String callSid, String streamSid) {
    return executor.executeAsync(stop(callSid, streamSid), CallOptions.NONE, Answer::body);
  }

  /** As {@link #stopStreamAsync(String, String)}, with options of its own. */
  public CompletableFuture<CallStream> stopStreamAsync(
      String callSid, String streamSid, RequestOptions options) {
    return executor.executeAsync(stop(callSid, streamSid), options.toCallOptions(), Answer::body);
  }

  /** As {@link #stopStreamWithResponse(String, String)}, without holding the calling thread. */
  public CompletableFuture<ApiResponse<CallStream>> stopStreamWithResponseAsync(
      String callSid, String streamSid) {
    return executor.executeAsync(stop(callSid, streamSid), CallOptions.NONE, ApiResponse::new);
  }

  /** As {@link #stopStreamWithResponseAsync(String, String)}, with options of its own. */
  public CompletableFuture<ApiResponse<CallStream>> stopStreamWithResponseAsync(
      String callSid, String streamSid, RequestOptions options) {
    return executor.executeAsync(
        stop(callSid, streamSid), options.toCallOptions(), ApiResponse::new);
  }

  private Invocation<CallStream> start(String callSid, StartStreamRequest request) {
    String sid = Arguments.sid("callSid", callSid);
    Arguments.streamUrl(request.url());
    return new Invocation<>(start, List.of(sid), request);
  }

  private Invocation<CallStream> stop(String callSid, String streamSid) {
    String call = Arguments.sid("callSid", callSid);
    String stream = Arguments.sid("streamSid", streamSid);
    return new Invocation<>(stop, List.of(call, stream), STOP);
  }
}
