package io.streamwire.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import okhttp3.Credentials;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.ByteString;

/** Speaks plain HTTP to a simulator, so that neither side's SDK code vouches for itself. */
final class RawClient implements AutoCloseable {

  private static final MediaType FORM = MediaType.get("application/x-www-form-urlencoded");

  private final SignalWireSimulator signalwire;
  private final OkHttpClient http = new OkHttpClient();

  RawClient(SignalWireSimulator signalwire) {
    this.signalwire = signalwire;
  }

  /** The path of the streams of the simulator's one call. */
  String streams() {
    return "/api/laml/2010-04-01/Accounts/%s/Calls/%s/Streams"
        .formatted(signalwire.project(), signalwire.callSid());
  }

  Response post(String path, String form) {
    return execute(request(path, form));
  }

  int status(String path, String form) {
    return status(request(path, form));
  }

  int status(Request.Builder request) {
    try (Response response = execute(request)) {
      return response.code();
    }
  }

  // Bytes, because OkHttp would add a charset to the content type of a string.
  Request.Builder request(String path, String form) {
    return new Request.Builder()
        .url(signalwire.host() + path)
        .header("Authorization", Credentials.basic(signalwire.project(), signalwire.token()))
        .post(RequestBody.create(ByteString.encodeUtf8(form), FORM));
  }

  private Response execute(Request.Builder request) {
    try {
      return http.newCall(request.build()).execute();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    http.connectionPool().evictAll();
  }
}
