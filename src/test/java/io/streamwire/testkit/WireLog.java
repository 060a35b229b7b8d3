package io.streamwire.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintStream;
import java.util.Set;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.Buffer;

/**
 * Prints each request as it goes onto the wire, secrets masked. A network interceptor sees what
 * really is sent.
 */
final class WireLog implements Interceptor {
  private static final Set<String> SECRET_HEADERS =
      Set.of("authorization", "proxy-authorization", "cookie");

  private final PrintStream out;

  WireLog(PrintStream out) {
    this.out = out;
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    Request request = chain.request();
    out.println("  > " + request.method() + " " + request.url());
    request.headers().forEach(this::header);
    body(request);
    Response response = chain.proceed(request);
    out.println("  < " + response.code() + " " + response.message());
    return response;
  }

  private void header(kotlin.Pair<? extends String, ? extends String> header) {
    boolean secret = SECRET_HEADERS.contains(header.getFirst().toLowerCase(java.util.Locale.ROOT));
    out.println("  > " + header.getFirst() + ": " + (secret ? "****" : header.getSecond()));
  }

  private void body(Request request) throws IOException {
    RequestBody body = request.body();
    if (body == null) {
      return;
    }
    Buffer bytes = new Buffer();
    body.writeTo(bytes);
    FormPair.decode(bytes.readString(UTF_8)).forEach(pair -> out.println("  >   " + pair));
  }
}
