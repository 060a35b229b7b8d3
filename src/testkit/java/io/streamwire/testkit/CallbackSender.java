package io.streamwire.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/** Signs and delivers status callbacks. Thread-safe. */
final class CallbackSender {

  private static final int MAX_ATTEMPTS = 3;
  private static final MediaType FORM = MediaType.get("application/x-www-form-urlencoded");
  private static final Pattern OVERRIDE = Pattern.compile("(ot|rt|tt)=([0-9]{3,5})");

  private final OkHttpClient http;
  private final SimulatorClock clock;
  private final WebhookSigner signer;
  private final Callbacks callbacks;
  private final Deque<Runnable> held = new ArrayDeque<>();

  CallbackSender(
      OkHttpClient http, SimulatorClock clock, WebhookSigner signer, Callbacks callbacks) {
    this.http = http;
    this.clock = clock;
    this.signer = signer;
    this.callbacks = callbacks;
  }

  void send(String url, String method, String event, List<FormPair> parameters) {
    CallbackFault fault = callbacks.takeFault();
    Runnable delivery =
        () -> {
          for (int i = 0; i < fault.copies; i++) {
            Request request =
                request(
                    url, method, parameters, fault.forged ? new WebhookSigner("forged") : signer);
            deliver(clientFor(url), request, event, parameters, 1);
          }
        };
    if (fault.afterNext) {
      synchronized (held) {
        held.add(delivery);
      }
      return;
    }
    clock.after(fault.delay, delivery);
    synchronized (held) {
      while (!held.isEmpty()) {
        clock.after(fault.delay, held.remove());
      }
    }
  }

  private Request request(
      String urlWithFragment, String method, List<FormPair> parameters, WebhookSigner signer) {
    String url = urlWithFragment.replaceFirst("#.*", "");
    String encoded = FormPair.encode(parameters);
    boolean get = method.equals("GET");
    String requested = get ? url + (url.contains("?") ? "&" : "?") + encoded : url;
    String signed = callbacks.signsDefaultPort() ? withDefaultPort(requested) : requested;
    byte[] body = get ? new byte[0] : encoded.getBytes(UTF_8);
    Request.Builder request = new Request.Builder().url(requested);
    request.header("X-SignalWire-Signature", signer.signForm(signed, get ? List.of() : parameters));
    if (callbacks.addsSha256()) {
      request.header("X-SignalWire-SHA256-Signature", signer.signRawSha256(signed, body));
    }
    return get ? request.build() : request.post(RequestBody.create(body, FORM)).build();
  }

  private void deliver(
      OkHttpClient client, Request request, String event, List<FormPair> parameters, int attempt) {
    client
        .newCall(request)
        .enqueue(
            new Callback() {
              @Override
              public void onResponse(Call call, Response response) {
                try (response) {
                  ended(response.code());
                }
              }

              @Override
              public void onFailure(Call call, IOException failure) {
                if (!call.isCanceled()) {
                  ended(0);
                }
              }

              private void ended(int status) {
                CallbackDelivery delivery =
                    new CallbackDelivery(
                        event, request.url().toString(), attempt, status, parameters);
                callbacks.add(delivery);
                if (!delivery.succeeded() && attempt < MAX_ATTEMPTS) {
                  deliver(client, request, event, parameters, attempt + 1);
                }
              }
            });
  }

  /**
   * Returns a client with the documented timeouts. {@code #ot=…&rt=…&tt=…} in the URL overrides
   * them, in milliseconds.
   */
  private OkHttpClient clientFor(String url) {
    OkHttpClient.Builder limits =
        http.newBuilder()
            .connectTimeout(Duration.ofSeconds(2))
            .readTimeout(Duration.ofSeconds(5))
            .callTimeout(Duration.ofSeconds(15));
    Matcher override = OVERRIDE.matcher(url.substring(url.indexOf('#') + 1));
    while (url.contains("#") && override.find()) {
      Duration limit = Duration.ofMillis(Long.parseLong(override.group(2)));
      switch (override.group(1)) {
        case "ot" -> limits.connectTimeout(limit);
        case "rt" -> limits.readTimeout(limit);
        default -> limits.callTimeout(limit);
      }
    }
    return limits.build();
  }

  private static String withDefaultPort(String url) {
    return url.replaceFirst("^https://([^/?:]+)(?=[/?]|$)", "https://$1:443")
        .replaceFirst("^http://([^/?:]+)(?=[/?]|$)", "http://$1:80");
  }
}
