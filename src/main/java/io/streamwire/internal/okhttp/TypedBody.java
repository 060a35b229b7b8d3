package io.streamwire.internal.okhttp;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/**
 * A response body with a cached media type.
 *
 * <p>OkHttp reads the media type of each response, to store it in {@code networkResponse}, and
 * parses it with regular expressions. A service usually returns the same type each time.
 */
public final class TypedBody extends ResponseBody {

  private final ResponseBody body;
  private final @Nullable MediaType type;

  private TypedBody(ResponseBody body, @Nullable MediaType type) {
    this.body = body;
    this.type = type;
  }

  /** Wraps the body of each response; caches the last media type. Thread-safe. */
  public static final class Types implements Interceptor {

    private record ParsedType(String text, @Nullable MediaType type) {}

    // A race only causes the type to be parsed again.
    private volatile ParsedType last = new ParsedType("", null);

    @Override
    public Response intercept(Chain chain) throws IOException {
      return typed(chain.proceed(chain.request()));
    }

    private Response typed(Response response) {
      String text = response.header("Content-Type");
      if (text == null) {
        return response;
      }
      ParsedType parsed = last;
      if (!parsed.text().equals(text)) {
        parsed = new ParsedType(text, MediaType.parse(text));
        last = parsed;
      }
      return response.newBuilder().body(new TypedBody(response.body(), parsed.type())).build();
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
