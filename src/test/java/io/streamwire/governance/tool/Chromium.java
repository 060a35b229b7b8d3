package io.streamwire.governance.tool;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;

/**
 * A headless Chromium with one page, controlled over the DevTools protocol. It has access to local
 * files but not to the network, so that loading anything from the network is an error.
 */
public final class Chromium implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String LISTENING = "DevTools listening on ";

  private final Process process;
  private final OkHttpClient http = new OkHttpClient();
  private final Map<Integer, CompletableFuture<JsonNode>> pending = new ConcurrentHashMap<>();
  private final AtomicInteger ids = new AtomicInteger();
  private final List<String> errors = Collections.synchronizedList(new ArrayList<>());
  private final WebSocket socket;
  private String session = "";

  /** Finds Chromium or Chrome; {@code CHROME_BIN} takes precedence over the PATH. */
  public static Optional<Path> installed() {
    String named = System.getenv("CHROME_BIN");
    if (named != null) {
      return Optional.of(Path.of(named));
    }
    String path = System.getenv().getOrDefault("PATH", "");
    return Stream.of(path.split(File.pathSeparator))
        .flatMap(
            folder ->
                Stream.of("chromium", "chromium-browser", "google-chrome", "chrome")
                    .map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  public Chromium(Path binary, Path profile) throws Exception {
    process =
        new ProcessBuilder(
                binary.toString(),
                "--headless=new",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile,
                "--host-resolver-rules=MAP * ~NOTFOUND",
                "--disable-gpu",
                // Some pages render only the visible part.
                "--window-size=1400,2600",
                "--disable-dev-shm-usage",
                "--no-first-run",
                // The pages are our own, and build machines rarely allow a nested sandbox.
                "--no-sandbox")
            .redirectErrorStream(true)
            .start();
    String address = address();
    socket =
        http.newWebSocket(
            new Request.Builder().url(address).build(),
            new WebSocketListener() {
              @Override
              public void onMessage(WebSocket webSocket, String text) {
                receive(text);
              }

              @Override
              public void onFailure(WebSocket webSocket, Throwable t, Response response) {
                pending.values().forEach(answer -> answer.completeExceptionally(t));
              }
            });
  }

  private String address() throws IOException {
    BufferedReader out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      if (line.startsWith(LISTENING)) {
        return line.substring(LISTENING.length());
      }
    }
    throw new IOException("Chromium ended before it listened on a port");
  }

  public void open(Path page) throws Exception {
    String target =
        send("Target.createTarget", Map.of("url", "about:blank")).get("targetId").asText();
    session =
        send("Target.attachToTarget", Map.of("targetId", target, "flatten", true))
            .get("sessionId")
            .asText();
    send("Runtime.enable", Map.of());
    send("Log.enable", Map.of());
    send("Page.enable", Map.of());
    send("Page.navigate", Map.of("url", page.toAbsolutePath().toUri().toString()));
  }

  /** Evaluates JavaScript, awaits promises, and returns the result. */
  public JsonNode evaluate(String script) throws Exception {
    JsonNode answer =
        send(
            "Runtime.evaluate",
            Map.of("expression", script, "awaitPromise", true, "returnByValue", true));
    if (answer.has("exceptionDetails")) {
      throw new IllegalStateException(answer.get("exceptionDetails").toString());
    }
    return answer.path("result").path("value");
  }

  /** Waits until a JavaScript condition is true. */
  public void await(String condition) throws Exception {
    evaluate(
        "new Promise(done => { const look = () => { let is = false; try { is = "
            + condition
            + "; } catch (early) {} if (is) done(true); else setTimeout(look, 20); }; look(); })");
  }

  public void screenshot(Path file) throws Exception {
    String image = send("Page.captureScreenshot", Map.of("format", "png")).get("data").asText();
    Files.write(file, Base64.getDecoder().decode(image));
  }

  /** Returns errors of scripts, of the console and of loading, in order. */
  public List<String> errors() {
    return errors;
  }

  private JsonNode send(String method, Map<String, ?> parameters) throws Exception {
    int id = ids.incrementAndGet();
    ObjectNode message = JSON.createObjectNode().put("id", id).put("method", method);
    message.set("params", JSON.valueToTree(parameters));
    if (!session.isEmpty()) {
      message.put("sessionId", session);
    }
    CompletableFuture<JsonNode> answer = new CompletableFuture<>();
    pending.put(id, answer);
    socket.send(message.toString());
    return answer.get(2, TimeUnit.MINUTES);
  }

  private void receive(String text) {
    try {
      JsonNode message = JSON.readTree(text);
      CompletableFuture<JsonNode> waiting = pending.remove(message.path("id").asInt());
      if (waiting != null && message.has("error")) {
        waiting.completeExceptionally(new IllegalStateException(message.get("error").toString()));
      } else if (waiting != null) {
        waiting.complete(message.path("result"));
      } else if (isError(message)) {
        errors.add(message.get("params").toString());
      }
    } catch (IOException unreadable) {
      errors.add(text);
    }
  }

  private static boolean isError(JsonNode message) {
    return switch (message.path("method").asText()) {
      case "Runtime.exceptionThrown" -> true;
      case "Runtime.consoleAPICalled" -> message.at("/params/type").asText().equals("error");
      case "Log.entryAdded" -> message.at("/params/entry/level").asText().equals("error");
      default -> false;
    };
  }

  @Override
  public void close() {
    socket.cancel();
    http.dispatcher().executorService().shutdown();
    process.destroy();
    try {
      process.waitFor(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
