package io.streamwire.internal.okhttp;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/**
 * A reply's body whose media type is known without reading it from the header again.
 *
 * <p>OkHttp asks each reply for its type on the way up, to note it in {@code networkResponse}, and
 * reads it with regular expressions. A service answers with the same type again and again.
 */
public final class TypedBody extends ResponseBody {

  private final ResponseBody body;
  private final @Nullable MediaType type;

  private TypedBody(ResponseBody body, @Nullable MediaType type) {
    this.body = body;
    this.type = type;
  }

  /** Gives each response such a body; remembers the type that came last. Thread-safe. */
  public static final class Types implements Interceptor {

    private record Known(String text, @Nullable MediaType type) {}

    // A race costs one more reading.
    private volatile Known last = new Known("", null);

    @Override
    public Response intercept(Chain chain) throws IOException {
      return typed(chain.proceed(chain.request()));
    }

    private Response typed(Response response) {
      String text = response.header("Content-Type");
      if (text == null) {
        return response;
      }
      Known known = last;
      if (!known.text().equals(text)) {
        known = new Known(text, MediaType.parse(text));
        last = known;
      }
      return response.newBuilder().body(new TypedBody(response.body(), known.type())).build();
    }
  }

  @Override
  public @Nullable MediaType contentType() {
    return type;
  }

  @Override
  public long contentLength() {
    return body.contentLength();
  }

  @Override
  public BufferedSource source() {
    return body.source();
  }
}
