package com.acme;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.streamwire.signalwire.SignalWireClient;
import org.junit.jupiter.api.Test;

class OldOkHttpTest {

  @Test
  void theClientSaysWhichOkHttpItNeedsAndWhichItFound() {
    SignalWireClient.Builder builder =
        SignalWireClient.builder().project("project-1").token("token-1").host("localhost:1");

    String message = assertThrows(IllegalStateException.class, builder::build).getMessage();

    assertTrue(message.startsWith("OkHttp 5.x is needed, 4.12.0 was found at "), message);
    assertTrue(message.contains("okhttp-4.12.0.jar"), message);
    assertTrue(message.contains("com.squareup.okhttp3:okhttp-jvm:5."), message);
  }
}
