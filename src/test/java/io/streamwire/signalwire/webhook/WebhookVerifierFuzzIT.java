package io.streamwire.signalwire.webhook;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.streamwire.testkit.FormPair;
import io.streamwire.testkit.WebhookSigner;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import okio.ByteString;
import org.junit.jupiter.api.Test;

/**
 * A million requests, each one to eight random edits away from a genuine one. An edit that the
 * scheme itself cannot see (the order of distinct names, {@code +} for {@code %20}, where a name
 * ends and its value begins) leaves the signed text as it was; such a request is genuine by
 * definition, and not counted.
 */
class WebhookVerifierFuzzIT {

  private static final int REQUESTS = 1_000_000;
  private static final String KEY = "PSK_demo_signing_key_0001";
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String INTERESTING = "&=+%#?@:/;.0aZ \u0000\u00ff";

  private final WebhookVerifier verifier =
      WebhookVerifier.builder().signingKey(KEY).signingKey("old").build();
  private final WebhookSigner signer = new WebhookSigner(KEY);

  @Test
  void noneOfAMillionForgedRequestsIsAccepted() {
    List<NoFault> genuine =
        List.of(
            form(
                "https://hooks.example.test/stream",
                "StreamSid=a&StreamEvent=stream-stopped&Timestamp=2026-01-02T03%3A04%3A05Z"),
            form("http://hooks.example.test:8080/?a=%2F&b", "A=1&A=2&B=&%C3%A9=+x&C"),
            form("https://hooks.example.test/stream?StreamSid=a&StreamEvent=stream-started", ""),
            raw("https://hooks.example.test/json", "{\"event\":\"call.state\",\"sid\":\"a&b=c\"}"),
            hashed("https://hooks.example.test/json?bodySHA256=", "{\"event\":\"call.state\"}"));
    genuine.forEach(one -> assertThat(verify(one)).isTrue());
    long forged =
        IntStream.range(0, REQUESTS + REQUESTS / 5)
            .parallel()
            .filter(seed -> isForgedAndRefused(genuine.get(seed % genuine.size()), seed))
            .count();
    assertThat(forged).isGreaterThanOrEqualTo(REQUESTS);
  }

  private boolean isForgedAndRefused(NoFault original, int seed) {
    Random random = new Random(seed);
    NoFault mutant = original;
    for (int edits = 1 + random.nextInt(8); edits > 0; edits--) {
      mutant = edit(mutant, random);
    }
    if (mutant.saysTheSameAs(original)) {
      return false;
    }
    assertThat(verify(mutant)).as("seed %d: %s", seed, mutant).isFalse();
    return true;
  }

  private static NoFault edit(NoFault g, Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> new NoFault(edit(g.url, random), g.body, g.type, g.signature);
      case 1, 2 -> new NoFault(g.url, edit(g.body, random), g.type, g.signature);
      default -> new NoFault(g.url, g.body, g.type, edit(g.signature, random));
    };
  }

  private static String edit(String text, Random random) {
    int at = random.nextInt(text.length() + 1);
    int to = Math.min(text.length(), at + 1 + random.nextInt(4));
    char other =
        random.nextBoolean()
            ? INTERESTING.charAt(random.nextInt(INTERESTING.length()))
            : (char) (' ' + random.nextInt('~' - ' '));
    return switch (random.nextInt(6)) {
      case 0 -> text.substring(0, at); // cut
      case 1 -> text.substring(0, at) + text.substring(to); // delete
      case 2 -> text.substring(0, to) + text.substring(at); // double
      case 3 -> text.substring(0, at) + other + text.substring(at); // insert
      case 4 ->
          at == text.length()
              ? text + other
              : text.substring(0, at) + other + text.substring(at + 1);
      default -> text.substring(at) + text.substring(0, at); // rotate
    };
  }

  private boolean verify(NoFault g) {
    // A bare path is an error of the configuration, which throws.
    String url = g.url.isBlank() || g.url.startsWith("/") ? "-" + g.url : g.url;
    WebhookRequest.Builder request = WebhookRequest.builder().method("POST").url(url);
    request.header("Content-Type", g.type).header("X-SignalWire-Signature", g.signature);
    return verifier.verify(request.body(g.body.getBytes(ISO_8859_1)).build());
  }

  private NoFault form(String url, String body) {
    return new NoFault(url, body, FORM, signer.signForm(url, FormPair.decode(body)));
  }

  private NoFault raw(String url, String body) {
    return new NoFault(url, body, "application/json", signer.signRaw(url, body.getBytes(UTF_8)));
  }

  private NoFault hashed(String url, String body) {
    String signed = url + ByteString.encodeUtf8(body).sha256().hex();
    return new NoFault(signed, body, "application/json", signer.signForm(signed, List.of()));
  }

  /** The body is one char a byte, so that an edit can make it anything. */
  private record NoFault(String url, String body, String type, String signature) {
    boolean saysTheSameAs(NoFault original) {
      return signature.equals(original.signature) && signedText().equals(original.signedText());
    }

    private String signedText() {
      String bareUrl =
          url.replaceFirst("#.*", "")
              .replaceFirst("^(https?://)[^/?]*@", "$1")
              .replaceFirst("^(https://[^/?:]*):443(?=/)", "$1");
      if (!type.equals(FORM)) {
        return bareUrl + body;
      }
      try {
        StringBuilder text = new StringBuilder(bareUrl);
        FormPair.decode(new String(body.getBytes(ISO_8859_1), UTF_8)).stream()
            .sorted((a, b) -> a.name().compareTo(b.name()))
            .forEach(pair -> text.append(pair.name()).append(pair.value()));
        return text.toString();
      } catch (IllegalArgumentException e) {
        return "undecodable: " + body;
      }
    }
  }
}
