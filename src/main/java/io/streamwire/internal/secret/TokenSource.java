package io.streamwire.internal.secret;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import io.streamwire.internal.check.Arguments;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import okhttp3.Call;
import okhttp3.FormBody;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.Response;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/**
 * Obtains access tokens with the client credentials grant (RFC 6749, section 4.4) and caches one
 * until shortly before it expires. Only one request is made at a time; other threads wait for its
 * token. Thread-safe.
 */
public final class TokenSource {

  private static final Duration MARGIN = Duration.ofSeconds(30);
  private static final long MAX_BYTES = 64 * 1024;

  /** An access token; {@code expires} is null if the server sent no expiry time. */
  record Token(String value, @Nullable Instant expires) {}

  private final Call.Factory calls;
  private final HttpUrl url;
  private final SecretText clientId;
  private final SecretText clientSecret;
  private final List<String> scopes;
  private final Clock clock;
  private final ReentrantLock refreshing = new ReentrantLock();
  private volatile @Nullable Token current;

  /**
   * Creates a source.
   *
   * @param calls creates HTTP calls without the client's credentials
   * @param url the URL of the token endpoint
   */
  public TokenSource(
      Call.Factory calls,
      HttpUrl url,
      SecretText clientId,
      SecretText clientSecret,
      List<String> scopes,
      Clock clock) {
    this.calls = calls;
    this.url = url;
    this.clientId = clientId.checked(text -> text);
    this.clientSecret = clientSecret.checked(text -> text);
    this.scopes = List.copyOf(scopes);
    this.clock = clock;
  }

  /** Returns the cached token, or {@code null} if there is none or it has expired. */
  @Nullable Token cached() {
    Token token = current;
    boolean valid =
        token != null && (token.expires() == null || clock.instant().isBefore(token.expires()));
    return valid ? token : null;
  }

  /** Returns a new token, or the one that another thread has just obtained. */
  Token refreshed(CredentialUse use) throws IOException {
    try {
      if (!refreshing.tryLock(use.remainingNanos(), TimeUnit.NANOSECONDS)) {
        throw timedOut(new InterruptedIOException("waiting for the request of another thread"));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while waiting for an access token");
    }
    try {
      Token other = cached();
      if (other != null) {
        return other;
      }
      Token token = request(use);
      current = token;
      return token;
    } finally {
      refreshing.unlock();
    }
  }

  /** Discards a token that the server rejected, unless it has been replaced in the meantime. */
  void discard(Token token) {
    refreshing.lock();
    try {
      if (current == token) {
        current = null;
      }
    } finally {
      refreshing.unlock();
    }
  }

  void secrets(Consumer<String> secrets) {
    clientSecret.secret(secrets);
    Token token = current;
    if (token != null) {
      secrets.accept(token.value());
    }
  }

  private Token request(CredentialUse use) throws IOException {
    String id = encoded(clientId.get());
    String secret = clientSecret.get();
    String basic = BasicCredential.base64(id, encoded(secret));
    use.addSecret(secret);
    use.addSecret(basic);
    FormBody.Builder form = new FormBody.Builder().add("grant_type", "client_credentials");
    if (!scopes.isEmpty()) {
      form.add("scope", String.join(" ", scopes));
    }
    Call call =
        calls.newCall(
            new Request.Builder()
                .url(url)
                .header("Authorization", "Basic " + basic)
                .header("Accept", "application/json")
                .post(form.build())
                .build());
    call.timeout().timeout(Math.max(1, use.remainingNanos()), TimeUnit.NANOSECONDS);
    try (Response response = call.execute()) {
      return token(response);
    } catch (TokenException e) {
      throw e;
    } catch (InterruptedIOException e) {
      throw timedOut(e);
    } catch (IOException e) {
      throw new TokenException(url.host(), e.toString(), true, e);
    }
  }

  private TokenException timedOut(InterruptedIOException cause) {
    return new TokenException(url.host(), "timed out", true, cause);
  }

  /** Encodes a part as RFC 6749, section 2.3.1, requires it for Basic credentials. */
  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private Token token(Response response) throws IOException {
    response.body().source().request(MAX_BYTES);
    Buffer body = response.body().source().getBuffer();
    TokenReply reply = TokenReply.read(body);
    if (!response.isSuccessful()) {
      String reason =
          "HTTP " + response.code() + (reply.error() == null ? "" : " " + reply.error());
      throw new TokenException(url.host(), reason, response.code() >= 500, null);
    }
    String value = reply.accessToken();
    if (value == null) {
      throw new TokenException(url.host(), "response without access_token", false, null);
    }
    try {
      Arguments.headerValue("access_token", value);
    } catch (IllegalArgumentException e) {
      throw new TokenException(url.host(), String.valueOf(e.getMessage()), false, null);
    }
    Long seconds = reply.expiresIn();
    return new Token(
        value, seconds == null ? null : clock.instant().plusSeconds(seconds).minus(MARGIN));
  }

  /** The response of a token endpoint (RFC 6749, sections 5.1 and 5.2). */
  private record TokenReply(
      @Nullable String accessToken, @Nullable Long expiresIn, @Nullable String error) {

    private static final JsonReader.Options NAMES =
        JsonReader.Options.of("access_token", "expires_in", "error");
    private static final TokenReply NONE = new TokenReply(null, null, null);

    static TokenReply read(Buffer json) {
      String token = null;
      Long expires = null;
      String error = null;
      try (JsonReader reader = JsonReader.of(json)) {
        reader.beginObject();
        while (reader.hasNext()) {
          switch (reader.selectName(NAMES)) {
            case 0 -> token = reader.nextString();
            case 1 -> expires = (long) reader.nextDouble();
            case 2 -> error = reader.nextString();
            default -> {
              reader.skipName();
              reader.skipValue();
            }
          }
        }
        reader.endObject();
        return new TokenReply(token, expires, error);
      } catch (IOException | JsonDataException notATokenReply) {
        return NONE;
      }
    }
  }
}
