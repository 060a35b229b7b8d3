// Generated from "SignalWire call streams" 0.2.0 by Streamwire. Do not edit.
package io.streamwire.signalwire;

import io.streamwire.client.ApiResponse;
import io.streamwire.client.RequestOptions;
import io.streamwire.client.core.ArgumentCheck;
import io.streamwire.client.core.ClientCore;
import io.streamwire.client.core.UrlRule;
import io.streamwire.signalwire.api.CallsApi;
import io.streamwire.signalwire.model.CallStream;
import io.streamwire.signalwire.model.StartStreamRequest;
import io.streamwire.signalwire.model.StopStreamRequest;
import io.streamwire.wire.Generated;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullMarked;
import retrofit2.Call;

/**
 * Starts and stops media streams on the live calls of one account.
 *
 * <p>Each operation has four methods, each with and without {@link RequestOptions}: the plain one,
 * {@code WithResponse} (with status and headers), {@code Async}, and {@code WithResponseAsync}.
 * Arguments are checked before any I/O: an {@link IllegalArgumentException} names an invalid one.
 * Later failures are {@link io.streamwire.error.StreamwireException}s. Cancelling a future cancels
 * its call. Thread-safe.
 */
@Generated("io.streamwire")
@NullMarked
public final class Calls {

  private static final Pattern CALL_SID_PATTERN =
      Pattern.compile("[^\\s\\p{Cntrl}/\\\\]([^\\p{Cntrl}/\\\\]*[^\\s\\p{Cntrl}/\\\\])?");

  private static final UrlRule URL_RULE =
      UrlRule.of("wss")
          .schemesHint("the platform refuses all others")
          .allowingRelative()
          .withoutQuery("which the platform does not support: use parameter(name, value)");

  private final ClientCore core;
  private final CallsApi api;
  private final String accountSid;

  Calls(ClientCore core) {
    this.core = core;
    this.api = core.requests(CallsApi.class);
    this.accountSid = core.setting("accountSid");
  }

  /**
   * Starts a media stream on a live call.
   *
   * <p>The platform opens a WebSocket to the given URL and sends the call's audio to it until the
   * stream is stopped or the call ends. The API has no idempotency keys and no operation that reads
   * a stream. Repeating a request whose outcome is unknown can start a second stream.
   *
   * <p>{@code POST /Accounts/{AccountSid}/Calls/{CallSid}/Streams}.
   *
   * <pre>{@code
   * client.calls().startStream(
   *     "b3877c40-da60-4998-90ad-b792e98472ca",
   *     StartStreamRequest.builder().url("wss://stream.example.com").build());
   * }</pre>
   *
   * @param callSid The sid of the live call.
   */
  public CallStream startStream(String callSid, StartStreamRequest request) {
    return startStream(callSid, request, RequestOptions.none());
  }

  /** Like {@link #startStream(String, StartStreamRequest)}, with options. */
  public CallStream startStream(
      String callSid, StartStreamRequest request, RequestOptions options) {
    return core.execute(startStreamCall(callSid, request), options).body();
  }

  /** Like {@link #startStream(String, StartStreamRequest)}, with status and headers. */
  public ApiResponse<CallStream> startStreamWithResponse(
      String callSid, StartStreamRequest request) {
    return startStreamWithResponse(callSid, request, RequestOptions.none());
  }

  /** Like {@link #startStream(String, StartStreamRequest)}, with status, headers and options. */
  public ApiResponse<CallStream> startStreamWithResponse(
      String callSid, StartStreamRequest request, RequestOptions options) {
    return core.execute(startStreamCall(callSid, request), options);
  }

  /** Like {@link #startStream(String, StartStreamRequest)}, asynchronously. */
  public CompletableFuture<CallStream> startStreamAsync(
      String callSid, StartStreamRequest request) {
    return startStreamAsync(callSid, request, RequestOptions.none());
  }

  /** Like {@link #startStream(String, StartStreamRequest)}, asynchronously, with options. */
  public CompletableFuture<CallStream> startStreamAsync(
      String callSid, StartStreamRequest request, RequestOptions options) {
    return core.executeAsync(startStreamCall(callSid, request), options);
  }

  /**
   * Like {@link #startStream(String, StartStreamRequest)}, asynchronously, with status and headers.
   */
  public CompletableFuture<ApiResponse<CallStream>> startStreamWithResponseAsync(
      String callSid, StartStreamRequest request) {
    return startStreamWithResponseAsync(callSid, request, RequestOptions.none());
  }

  /**
   * Like {@link #startStream(String, StartStreamRequest)}, asynchronously, with status, headers and
   * options.
   */
  public CompletableFuture<ApiResponse<CallStream>> startStreamWithResponseAsync(
      String callSid, StartStreamRequest request, RequestOptions options) {
    return core.executeWithResponseAsync(startStreamCall(callSid, request), options);
  }

  private Call<CallStream> startStreamCall(String callSid, StartStreamRequest request) {
    ArgumentCheck.pathSegment("callSid", callSid);
    ArgumentCheck.pattern(
        "callSid",
        callSid,
        CALL_SID_PATTERN,
        "an id without \"/\", \"\\\", dot segments, control characters and white space around it");
    ArgumentCheck.required("request", request, "a StartStreamRequest");
    ArgumentCheck.url("url", request.url(), URL_RULE);
    return api.startStream(accountSid, callSid, request);
  }

  /**
   * Stops a media stream.
   *
   * <p>Stops the stream and closes its WebSocket. The call continues.
   *
   * <p>{@code POST /Accounts/{AccountSid}/Calls/{CallSid}/Streams/{StreamSid}}.
   *
   * <pre>{@code
   * client.calls().stopStream(
   *     "b3877c40-da60-4998-90ad-b792e98472ca",
   *     "b3877c40-da60-4998-90ad-b792e98472st");
   * }</pre>
   *
   * @param callSid The sid of the live call.
   * @param streamSid The sid of the stream, or the name that was set when it was started.
   */
  public CallStream stopStream(String callSid, String streamSid) {
    return stopStream(callSid, streamSid, RequestOptions.none());
  }

  /** Like {@link #stopStream(String, String)}, with options. */
  public CallStream stopStream(String callSid, String streamSid, RequestOptions options) {
    return core.execute(stopStreamCall(callSid, streamSid), options).body();
  }

  /** Like {@link #stopStream(String, String)}, with status and headers. */
  public ApiResponse<CallStream> stopStreamWithResponse(String callSid, String streamSid) {
    return stopStreamWithResponse(callSid, streamSid, RequestOptions.none());
  }

  /** Like {@link #stopStream(String, String)}, with status, headers and options. */
  public ApiResponse<CallStream> stopStreamWithResponse(
      String callSid, String streamSid, RequestOptions options) {
    return core.execute(stopStreamCall(callSid, streamSid), options);
  }

  /** Like {@link #stopStream(String, String)}, asynchronously. */
  public CompletableFuture<CallStream> stopStreamAsync(String callSid, String streamSid) {
    return stopStreamAsync(callSid, streamSid, RequestOptions.none());
  }

  /** Like {@link #stopStream(String, String)}, asynchronously, with options. */
  public CompletableFuture<CallStream> stopStreamAsync(
      String callSid, String streamSid, RequestOptions options) {
    return core.executeAsync(stopStreamCall(callSid, streamSid), options);
  }

  /** Like {@link #stopStream(String, String)}, asynchronously, with status and headers. */
  public CompletableFuture<ApiResponse<CallStream>> stopStreamWithResponseAsync(
      String callSid, String streamSid) {
    return stopStreamWithResponseAsync(callSid, streamSid, RequestOptions.none());
  }

  /** Like {@link #stopStream(String, String)}, asynchronously, with status, headers and options. */
  public CompletableFuture<ApiResponse<CallStream>> stopStreamWithResponseAsync(
      String callSid, String streamSid, RequestOptions options) {
    return core.executeWithResponseAsync(stopStreamCall(callSid, streamSid), options);
  }

  private Call<CallStream> stopStreamCall(String callSid, String streamSid) {
    ArgumentCheck.pathSegment("callSid", callSid);
    ArgumentCheck.pattern(
        "callSid",
        callSid,
        CALL_SID_PATTERN,
        "an id without \"/\", \"\\\", dot segments, control characters and white space around it");
    ArgumentCheck.pathSegment("streamSid", streamSid);
    ArgumentCheck.pattern(
        "streamSid",
        streamSid,
        CALL_SID_PATTERN,
        "an id without \"/\", \"\\\", dot segments, control characters and white space around it");
    return api.stopStream(accountSid, callSid, streamSid, StopStreamRequest.builder().build());
  }
}
