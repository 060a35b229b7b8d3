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
 * Verifies that SignalWire sent a callback. The signature can be created only with your Signing
 * Key.
 *
 * <pre>{@code
 * WebhookVerifier verifier = WebhookVerifier.builder().signingKey("PSK...").publicUrl("https://hooks.example.com").build();
 * if (!verifier.verify(request)) {
 * return 403; // without a reason
 * }
 * }</pre>
 *
 * <p>Three formats are supported. All of them cover the full requested URL: form callbacks of the
 * Compatibility API (Base64 HMAC-SHA1 of the URL and the sorted parameters), JSON callbacks
 * (lower-case hex HMAC-SHA1, or HMAC-SHA256 in a separate header, of the URL and the raw body), and
 * JSON callbacks to a Compatibility URL ({@code bodySHA256} in the query). A body that none of them
 * covers is rejected, even if the URL is signed. Signatures are compared in constant time.
 *
 * <p>A signature proves the origin but not the time of a callback, because it contains neither a
 * timestamp nor a nonce. Make your handler idempotent.
 *
 * <p>Immutable and thread-safe. {@link #toString()} contains no keys.
 */
public final class WebhookVerifier {

  private static final String FORM = "application/x-www-form-urlencoded";

  /** A callback has about twenty short fields. */
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
          "signingKey is missing (expected: the Signing Key of your project, which is not the API"
              + " token)");
    }
    keys = List.copyOf(builder.keys);
    publicUrl = builder.publicUrl;
    trustForwardedHeaders = builder.trustForwardedHeaders;
    withoutAnyPort = builder.withoutAnyPort;
    maxBodyBytes = builder.maxBodyBytes;
  }

  /** Returns a builder. At least one signing key is required. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Returns true if the request has a valid signature of one of the keys. Returns false if the
   * signature is missing, repeated, truncated or wrong, and if the format of the body cannot be
   * signed or the body is larger than {@link Builder#maxBodyBytes}. Respond with 403 then, without
   * a reason.
   *
   * @throws IllegalStateException if the request has only a path, and neither a public URL nor
   *     trusted headers complete it: this is an error of the configuration, not of the request
   */
  public boolean verify(WebhookRequest request) {
    if (request.body().size() > maxBodyBytes || request.url().length() > MAX_URL) {
      return false; // Limits the work for unauthenticated requests, because each comparison reads
      // the whole request.
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
      // If the hash is present, it is required. Otherwise an attacker could remove the body and
      // keep a signed URL.
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
      return false; // a malformed form cannot have been signed
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
          "request: a path without a host (expected: a full URL, or a verifier with a publicUrl)");
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

  /**
   * Returns the value of a header; null if it is absent or repeated, because the correct value of
   * several is unknown.
   */
  private static @Nullable String onlyValue(WebhookRequest request, String header) {
    List<String> values = request.headers(header);
    return values.size() == 1 ? values.get(0) : null;
  }

  private static boolean same(String expected, String received) {
    return MessageDigest.isEqual(expected.getBytes(UTF_8), received.getBytes(UTF_8));
  }

  @Override
  public String toString() {
    return "WebhookVerifier[" + keys.size() + " keys]";
  }

  /** Builds {@link WebhookVerifier}s. At least one signing key is required. Not thread-safe. */
  public static final class Builder {
    private final List<ByteString> keys = new ArrayList<>();
    private @Nullable String publicUrl;
    private boolean trustForwardedHeaders;
    private boolean withoutAnyPort;
    private int maxBodyBytes = MAX_BODY;

    private Builder() {}

    /**
     * Adds a Signing Key, from the API page of the dashboard. Add both the old and the new key
     * during a key rotation, because a new key takes about a minute to become active.
     *
     * @throws IllegalArgumentException if the key is blank
     */
    public Builder signingKey(String value) {
      if (value.isBlank()) {
        throw new IllegalArgumentException(
            "signingKey is blank (expected: the Signing Key of your project)");
      }
      keys.add(ByteString.encodeUtf8(value));
      return this;
    }

    /**
     * Sets the public URL of your server: scheme, host and port, and the path prefix if a proxy
     * removes one. It replaces these parts of the request's URL, because behind a proxy or a tunnel
     * they differ from the signed URL.
     *
     * @throws IllegalArgumentException if it is not an absolute http or https URL, or has a query
     *     or a fragment
     */
    public Builder publicUrl(String value) {
      SignedUrl parsed = SignedUrl.parse(Objects.requireNonNull(value, "publicUrl"));
      if (parsed == null || value.contains("?") || value.contains("#")) {
        throw new IllegalArgumentException(
            "publicUrl: "
                + value
                + " (expected: an http or https URL with a host, without query and fragment)");
      }
      publicUrl = value.endsWith("/") ? value.substring(0, value.length() - 1) : value;
      return this;
    }

    /**
     * Uses the scheme and host of {@code X-Forwarded-Proto} and {@code X-Forwarded-Host} if a
     * request has both. Enable this only behind a proxy that always sets them, because any client
     * can send these headers.
     */
    public Builder trustForwardedHeaders() {
      trustForwardedHeaders = true;
      return this;
    }

    /**
     * Also verifies a URL with a non-default port as if it had no port, as an older vendor SDK
     * does.
     */
    public Builder tryWithoutPort() {
      withoutAnyPort = true;
      return this;
    }

    /**
     * Limits the size of a body, in bytes; the default is 64 KiB. A larger body is treated as not
     * signed. Configure your server to reject it before it is read.
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
