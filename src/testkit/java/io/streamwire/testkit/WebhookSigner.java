package io.streamwire.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs callbacks as SignalWire does, for tests of code that receives them. Written independently
 * of the verifier, with JDK classes only, so that an error in one is detected by the other.
 * Immutable and thread-safe.
 */
public final class WebhookSigner {

  private final byte[] key;

  /**
   * Creates a signer.
   *
   * @param signingKey the project's Signing Key
   */
  public WebhookSigner(String signingKey) {
    key = signingKey.getBytes(UTF_8);
  }

  /**
   * Returns the {@code X-SignalWire-Signature} of a form callback. For a GET, pass the URL with its
   * query and an empty form.
   */
  public String signForm(String url, List<FormPair> form) {
    StringBuilder message = new StringBuilder(url);
    form.stream()
        .sorted(Comparator.comparing(FormPair::name))
        .forEach(pair -> message.append(pair.name()).append(pair.value()));
    return Base64.getEncoder().encodeToString(mac("HmacSHA1", message.toString(), new byte[0]));
  }

  /** Returns the {@code X-SignalWire-Signature} of a JSON callback. */
  public String signRaw(String url, byte[] body) {
    return HexFormat.of().formatHex(mac("HmacSHA1", url, body));
  }

  /** Returns the {@code X-SignalWire-SHA256-Signature} of any callback. */
  public String signRawSha256(String url, byte[] body) {
    return HexFormat.of().formatHex(mac("HmacSHA256", url, body));
  }

  private byte[] mac(String algorithm, String text, byte[] bytes) {
    try {
      Mac mac = Mac.getInstance(algorithm);
      mac.init(new SecretKeySpec(key, algorithm));
      mac.update(text.getBytes(UTF_8));
      return mac.doFinal(bytes);
    } catch (GeneralSecurityException e) {
      throw new AssertionError("Every Java platform has " + algorithm, e);
    }
  }
}
