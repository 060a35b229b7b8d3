package io.streamwire.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.streamwire.testkit.FormPair;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Locale;
import java.util.Set;
import okhttp3.Headers;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.Buffer;

/**
 * Prints each request as sent, with masked secrets. As a network interceptor it has access to the
 * final headers.
 */
final class WireLog implements Interceptor {

  private static final Set<String> SECRET =
      Set.of("authorization", "proxy-authorization", "cookie");

  private final PrintStream out;

  WireLog(PrintStream out) {
    this.out = out;
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    Request request = chain.request();
    out.println("  > " + request.method() + " " + request.url().encodedPath());
    Headers headers = request.headers();
    for (int i = 0; i < headers.size(); i++) {
      boolean secret = SECRET.contains(headers.name(i).toLowerCase(Locale.ROOT));
      out.println("  > " + headers.name(i) + ": " + (secret ? "****" : headers.value(i)));
    }
    RequestBody body = request.body();
    if (body != null) {
      Buffer bytes = new Buffer();
      body.writeTo(bytes);
      FormPair.decode(bytes.readString(UTF_8)).forEach(pair -> out.println("  >   " + pair));
    }
    Response response = chain.proceed(request);
    out.println("  < " + response.code());
    return response;
  }
}
