package com.acme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.Test;

/** Runs the shrunk application in a JVM with no other jar on the class path. */
class ShrunkApplicationTest {

  private static final Path JAR = Path.of("target/shrunk.jar");

  @Test
  void startsAStreamAndReadsReplyAndRefusal() throws Exception {
    try (MockWebServer server = new MockWebServer()) {
      server.start();
      server.enqueue(
          reply(
              200,
              """
              {"sid":"stream-1","status":"queued","date_updated":"Wed, 19 Sep 2018 21:00:00 +0000"}"""));
      server.enqueue(reply(422, "{\"code\":21220,\"message\":\"not now\",\"status\":422}"));

      assertEquals(
          "stream-1 is queued: true, 2018-09-19T21:00Z\nrefused: 422 21220\n",
          run("http://" + server.getHostName() + ":" + server.getPort()));
      assertEquals(
          "Url=wss%3A%2F%2Fstream.example.com&Track=both_tracks"
              + "&Parameter1.Name=FirstName&Parameter1.Value=Jane",
          server.takeRequest().getBody().utf8());
      assertEquals("Status=stopped", server.takeRequest().getBody().utf8());
    }
  }

  @Test
  void classesWereRenamedAndUnusedOnesAreGone() throws Exception {
    try (ZipFile jar = new ZipFile(JAR.toFile())) {
      assertTrue(jar.getEntry("io/streamwire/signalwire/model/CallStreamJsonAdapter.class") != null);
      assertFalse(
          jar.stream()
              .anyMatch(
                  entry ->
                      entry.getName().equals("io/streamwire/SignalWireClient.class")
                          || entry.getName().startsWith("io/streamwire/signalwire/webhook/")));
    }
  }

  private static MockResponse reply(int status, String json) {
    return new MockResponse.Builder()
        .code(status)
        .addHeader("Content-Type", "application/json")
        .body(json)
        .build();
  }

  private static String run(String address) throws Exception {
    Process application =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                JAR.toString(),
                "com.acme.Main",
                address)
            .redirectErrorStream(true)
            .start();
    String said =
        new String(application.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, application.waitFor(), said);
    return said.replace("\r\n", "\n");
  }
}
