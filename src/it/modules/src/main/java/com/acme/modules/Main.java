package com.acme.modules;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpServer;
import io.streamwire.signalwire.SignalWireClient;
import io.streamwire.signalwire.model.CallStream;
import io.streamwire.signalwire.model.StartStreamRequest;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import okhttp3.OkHttpClient;

/** Starts a stream from a named module. */
public final class Main {

  private Main() {}

  public static void main(String[] arguments) throws Exception {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          byte[] reply = "{\"sid\":\"stream-1\",\"status\":\"queued\"}".getBytes(UTF_8);
          exchange.getRequestBody().readAllBytes();
          exchange.getResponseHeaders().add("Content-Type", "application/json");
          exchange.sendResponseHeaders(200, reply.length);
          exchange.getResponseBody().write(reply);
          exchange.close();
        });
    server.start();
    try (SignalWireClient client =
        SignalWireClient.builder()
            .project("project-1")
            .token("token-1")
            .host("http://127.0.0.1:" + server.getAddress().getPort())
            .okHttpClient(new OkHttpClient())
            .build()) {
      CallStream stream =
          client
              .calls()
              .startStream(
                  "call-1",
                  StartStreamRequest.builder().url("wss://stream.example.com").build());
      System.out.println(
          stream.sid() + " by module " + SignalWireClient.class.getModule().getName());
    } finally {
      server.stop(0);
    }
  }
}
