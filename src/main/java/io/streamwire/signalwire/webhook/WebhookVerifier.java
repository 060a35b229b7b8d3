package io.streamwire.signalwire.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.CharacterCodingException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import okio.Buffer;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether SignalWire sent a callback, by the signature that only the holder of your Signing
 * Key can make.
 *
 * <pre>{@code
 * WebhookVerifier verifier = WebhookVerifier.builder().signingKey("PSK...").publicUrl("https://hooks.example.com").build();
 * if (!verifier.verify(request)) {
 *   return 403; // and not a word more
 * }
 * }</pre>
 *
 * <p>Three forms are known, all over the full URL that was requested: the form callbacks of the
 * Compatibility API (Base64 HMAC-SHA1 of URL and sorted parameters), JSON callbacks (lower-case hex
 * HMAC-SHA1, or HMAC-SHA256 in a header of its own, of URL and raw body), and JSON to a
 * Compatibility URL ({@code bodySHA256} in the query). A body that is covered by none of them is
 * refused, even if the URL is signed. Comparison takes constant time.
 *
 * <p>A signature proves origin, not freshness: there is neither time nor nonce in it. Make your
 * handler idempotent.
 *
 * <p>Immutable and thread-safe. {@link #toString()} tells no key.
 */
public final class WebhookVerifier {
  private static final String FORM = "application/x-www-form-urlencoded";

  /** A callback has some twenty short fields. */
  private static final int MAX_BODY = 64 * 1024;

  private static final int MAX_URL = 64 * 1024;

  private final List<ByteString> keys;
  private final @Nullable String publicUrl;
  private final boolean trustForwardedHeaders;
  private final boolean withoutAnyPort;
  private final int maxBodyBytes;

  private WebhookVerifier(Builder builder) {
    if (builder.keys.isEmpty()) {
      throw new IllegalArgumentException(
          "signingKey: missing (expected: the Signing Key of your project, which is not the API"
              + " token)");
    }
    keys = List.copyOf(builder.keys);
    publicUrl = builder.publicUrl;
    trustForwardedHeaders = builder.trustForwardedHeaders;
    withoutAnyPort = builder.withoutAnyPort;
    maxBodyBytes = builder.maxBodyBytes;
  }

  public static Builder builder() {
    return new Builder();
  }

  /**
   * Returns true if the request bears a signature of one of the keys; false for one that is absent,
   * repeated, cut or wrong, and for a body that has no signed form or is larger than {@link
   * Builder#maxBodyBytes}. Answer 403 then, without a reason.
   *
   * @throws IllegalStateException if the request holds a bare path and neither a public URL nor
   *     trusted headers complete it: that is a fault of the set-up, not of the request
   */
  public boolean verify(WebhookRequest request) {
    if (request.body().size() > maxBodyBytes || request.url().length() > MAX_URL) {
      return false; // Anybody can send it, and each try of a signature reads all of it.
    }
    SignedUrl url = SignedUrl.parse(requestedUrl(request));
    if (url == null) {
      return false;
    }
    String sha256 = onlyValue(request, "X-SignalWire-SHA256-Signature");
    if (sha256 != null && verifyRaw(url, request.body(), sha256, true)) {
      return true;
    }
    String header =
        request.headers("X-SignalWire-Signature").isEmpty()
            ? "X-Twilio-Signature"
            : "X-SignalWire-Signature";
    String signature = onlyValue(request, header);
    if (signature == null) {
      return false;
    }
    String type = request.contentType();
    if (!FORM.equals(type) && verifyRaw(url, request.body(), signature, false)) {
      return true;
    }
    List<String> bodyHashes = url.queryValues("bodySHA256");
    if (!bodyHashes.isEmpty()) {
      // A must once it is there: else whoever takes the body away leaves a URL that is signed.
      return bodyHashes.size() == 1
          && same(request.body().sha256().hex(), bodyHashes.get(0))
          && verifyUrlAnd("", url, signature);
    }
    boolean maybeForm = type == null || type.equals(FORM) || request.body().size() == 0;
    return maybeForm && verifyForm(url, request.body(), signature);
  }

  private boolean verifyForm(SignedUrl url, ByteString body, String signature) {
    try {
      return verifyUrlAnd(FormText.signedText(body), url, signature);
    } catch (CharacterCodingException e) {
      return false; // What does not decode was not signed.
    }
  }

  private boolean verifyRaw(SignedUrl url, ByteString body, String signature, boolean sha256) {
    for (String text : url.texts()) {
      for (ByteString key : keys) {
        Buffer message = new Buffer().writeUtf8(text).write(body);
        ByteString mac = sha256 ? message.hmacSha256(key) : message.hmacSha1(key);
        if (same(mac.hex(), signature)) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean verifyUrlAnd(String signedText, SignedUrl url, String signature) {
    Set<String> texts = url.textsOverPorts(withoutAnyPort);
    for (String text : texts) {
      for (ByteString key : keys) {
        if (same(ByteString.encodeUtf8(text + signedText).hmacSha1(key).base64(), signature)) {
          return true;
        }
      }
    }
    return false;
  }

  private String requestedUrl(WebhookRequest request) {
    String url = request.url();
    String origin = trustForwardedHeaders ? forwardedOrigin(request) : null;
    if (origin == null) {
      origin = publicUrl;
    }
    if (origin != null) {
      return origin + pathAndQuery(url);
    }
    if (url.startsWith("/")) {
      throw new IllegalStateException(
          "The request holds a path without a host; give the verifier its publicUrl, or the request"
              + " its full URL");
    }
    return url;
  }

  private static @Nullable String forwardedOrigin(WebhookRequest request) {
    String proto = onlyValue(request, "X-Forwarded-Proto");
    String host = onlyValue(request, "X-Forwarded-Host");
    return proto == null || host == null ? null : proto + "://" + host;
  }

  private static String pathAndQuery(String url) {
    if (url.startsWith("/")) {
      return url;
    }
    SignedUrl parsed = SignedUrl.parse(url);
    return parsed == null ? "" : parsed.pathAndQuery();
  }

  /** Null if the header is absent, and if it is repeated: which of two would be the true one? */
  private static @Nullable String onlyValue(WebhookRequest request, String header) {
    List<String> values = request.headers(header);
    return values.size() == 1 ? values.get(0) : null;
  }

  private static boolean same(String expected, String given) {
    return MessageDigest.isEqual(expected.getBytes(UTF_8), given.getBytes(UTF_8));
  }

  @Override
  public String toString() {
    return "WebhookVerifier[" + keys.size() + " keys]";
  }

  /** At least one signing key is required. Not thread-safe. */
  public static final class Builder {
    private final List<ByteString> keys = new ArrayList<>();
    private @Nullable String publicUrl;
    private boolean trustForwardedHeaders;
    private boolean withoutAnyPort;
    private int maxBodyBytes = MAX_BODY;

    private Builder() {}

    /**
     * Adds a Signing Key, from the API page of the dashboard. Give the old and the new one while
     * you rotate: a new key takes about a minute to become active.
     *
     * @throws IllegalArgumentException if the key is blank
     */
    public Builder signingKey(String value) {
      if (value.isBlank()) {
        throw new IllegalArgumentException(
            "signingKey: blank (expected: the Signing Key of your project)");
      }
      keys.add(ByteString.encodeUtf8(value));
      return this;
    }

    /**
     * How SignalWire reaches you: scheme, host and port, and the path prefix if a proxy removes
     * one. It takes the place of what the request says about them, which behind a proxy or a tunnel
     * is not what was signed.
     *
     * @throws IllegalArgumentException if it is not an absolute http or https URL, or has a query
     *     or a fragment
     */
    public Builder publicUrl(String value) {
      SignedUrl parsed = SignedUrl.parse(Objects.requireNonNull(value, "publicUrl"));
      if (parsed == null || value.contains("?") || value.contains("#")) {
        throw new IllegalArgumentException(
            "publicUrl: " + value + " (expected: http or https, a host, perhaps a path, no query)");
      }
      publicUrl = value.endsWith("/") ? value.substring(0, value.length() - 1) : value;
      return this;
    }

    /**
     * Takes scheme and host from {@code X-Forwarded-Proto} and {@code X-Forwarded-Host} where a
     * request has both. Only for a server that is reached through a proxy which sets them, always:
     * anybody else can write them too.
     */
    public Builder trustForwardedHeaders() {
      trustForwardedHeaders = true;
      return this;
    }

    /** Also tries a URL with an unusual port as if it had none, as one older vendor SDK does. */
    public Builder tryWithoutPort() {
      withoutAnyPort = true;
      return this;
    }

    /**
     * The largest body that is looked at, in bytes; 64 KiB by default. A larger one counts as not
     * signed. Let your server refuse it before it is read.
     *
     * @throws IllegalArgumentException if the value is less than 1
     */
    public Builder maxBodyBytes(int value) {
      if (value < 1) {
        throw new IllegalArgumentException("maxBodyBytes: " + value + " (expected: at least 1)");
      }
      maxBodyBytes = value;
      return this;
    }

    /**
     * Builds the verifier.
     *
     * @throws IllegalArgumentException if there is no signing key
     */
    public WebhookVerifier build() {
      return new WebhookVerifier(this);
    }
  }
}
