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

/** A body that its caller reads and closes, with what there is to know of its call. */
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

  /** Returns the status of the reply. */
  public int status() {
    return status;
  }

  /** Returns the headers of the reply. */
  public Headers headers() {
    return headers;
  }

  /** Returns what a failure must not show. */
  public Secrets secrets() {
    return secrets.get();
  }

  /**
   * Takes the call's time limit off, for the head of the reply is there, and limits instead how
   * long the server may say nothing.
   */
  public void limitSilence(Duration limit) {
    if (call.timeout() instanceof AsyncTimeout whole) {
      whole.exit();
    }
    body.source().timeout().timeout(limit.toNanos(), TimeUnit.NANOSECONDS);
  }

  /** Ends the call, whoever reads its body. */
  public void cancel() {
    call.cancel();
  }
}
