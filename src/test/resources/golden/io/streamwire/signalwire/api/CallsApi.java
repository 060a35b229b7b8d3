// Generated from "SignalWire call streams" 0.2.0 by Streamwire. Do not edit.
package io.streamwire.signalwire.api;

import io.streamwire.client.core.ErrorBody;
import io.streamwire.client.core.Secured;
import io.streamwire.signalwire.model.CallStream;
import io.streamwire.signalwire.model.ErrorResponse;
import io.streamwire.signalwire.model.StartStreamRequest;
import io.streamwire.signalwire.model.StopStreamRequest;
import io.streamwire.wire.Generated;
import io.streamwire.wire.ParameterStyle;
import io.streamwire.wire.Styled;
import org.jspecify.annotations.NullMarked;
import retrofit2.Call;
import retrofit2.http.Body;
import retrofit2.http.Headers;
import retrofit2.http.POST;
import retrofit2.http.Path;

/** Starts and stops media streams on the live calls of one account. */
@Generated("io.streamwire")
@NullMarked
public interface CallsApi {

  /**
   * Starts a media stream on a live call.
   *
   * <p>The platform opens a WebSocket to the given URL and sends the call's audio to it until the
   * stream is stopped or the call ends. The API has no idempotency keys and no operation that reads
   * a stream. Repeating a request whose outcome is unknown can start a second stream.
   *
   * <p>{@code POST /Accounts/{AccountSid}/Calls/{CallSid}/Streams}
   *
   * @param accountSid The sid of the account that owns the call. It equals the project id.
   * @param callSid The sid of the live call.
   */
  @Secured("basicAuth")
  @ErrorBody(
      status = {"400", "401", "403", "404", "422", "429", "500", "503"},
      type = ErrorResponse.class)
  @Headers("Accept: application/json")
  @POST("Accounts/{AccountSid}/Calls/{CallSid}/Streams")
  Call<CallStream> startStream(
      @Path(value = "AccountSid", encoded = true) @Styled(ParameterStyle.SIMPLE) String accountSid,
      @Path(value = "CallSid", encoded = true) @Styled(ParameterStyle.SIMPLE) String callSid,
      @Body StartStreamRequest request);

  /**
   * Stops a media stream.
   *
   * <p>Stops the stream and closes its WebSocket. The call continues.
   *
   * <p>{@code POST /Accounts/{AccountSid}/Calls/{CallSid}/Streams/{StreamSid}}
   *
   * @param accountSid The sid of the account that owns the call. It equals the project id.
   * @param callSid The sid of the live call.
   * @param streamSid The sid of the stream, or the name that was set when it was started.
   */
  @Secured("basicAuth")
  @ErrorBody(
      status = {"400", "401", "403", "404", "422", "429", "500", "503"},
      type = ErrorResponse.class)
  @Headers("Accept: application/json")
  @POST("Accounts/{AccountSid}/Calls/{CallSid}/Streams/{StreamSid}")
  Call<CallStream> stopStream(
      @Path(value = "AccountSid", encoded = true) @Styled(ParameterStyle.SIMPLE) String accountSid,
      @Path(value = "CallSid", encoded = true) @Styled(ParameterStyle.SIMPLE) String callSid,
      @Path(value = "StreamSid", encoded = true) @Styled(ParameterStyle.SIMPLE) String streamSid,
      @Body StopStreamRequest request);
}
