package io.streamwire.internal.call;

import io.streamwire.internal.secret.Secrets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import okhttp3.Call;
import okhttp3.Headers;
import okhttp3.MediaType;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.AsyncTimeout;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/**
 * A response body that the caller reads and closes, with the status and headers of its response.
 */
public final class StreamedBody extends ResponseBody {

  private final ResponseBody body;
  private final Call call;
  private final int status;
  private final Headers headers;
  private final Supplier<Secrets> secrets;

  StreamedBody(Response response, Call call, Supplier<Secrets> secrets) {
    this.body = response.body();
    this.call = call;
    this.status = response.code();
    this.headers = response.headers();
    this.secrets = secrets;
  }

  @Override
  public @Nullable MediaType contentType() {
    return body.contentType();
  }

  @Override
  public long contentLength() {
    return body.contentLength();
  }

  @Override
  public BufferedSource source() {
    return body.source();
  }

  /** Returns the status of the response. */
  public int status() {
    return status;
  }

  /** Returns the headers of the response. */
  public Headers headers() {
    return headers;
  }

  /** Returns the secrets to mask in exceptions. */
  public Secrets secrets() {
    return secrets.get();
  }

  /**
   * Replaces the timeout of the call, which ends with the response's headers, by a limit of the
   * time without any data.
   */
  public void limitSilence(Duration limit) {
    if (call.timeout() instanceof AsyncTimeout callTimeout) {
      callTimeout.exit();
    }
    body.source().timeout().timeout(limit.toNanos(), TimeUnit.NANOSECONDS);
  }

  /** Cancels the call; may be called from any thread. */
  public void cancel() {
    call.cancel();
  }
}
