package io.streamwire.samples;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.streamwire.signalwire.SignalWireClient;
import io.streamwire.signalwire.model.StartStreamRequest;
import io.streamwire.signalwire.model.StatusCallbackMethod;
import io.streamwire.signalwire.model.StreamError;
import io.streamwire.signalwire.model.StreamStatusEvent;
import io.streamwire.signalwire.webhook.WebhookVerifier;
import io.streamwire.testkit.CallbackDelivery;
import io.streamwire.testkit.CallbackFault;
import io.streamwire.testkit.SignalWireSimulator;
import io.streamwire.testkit.StreamFault;
import jakarta.servlet.Servlet;
import jakarta.servlet.ServletException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.core.StandardContext;
import org.apache.catalina.startup.Tomcat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.AnnotationConfigUtils;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.context.support.GenericWebApplicationContext;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;

/** The three recipes behind real web servers; the callbacks come over real sockets. */
class CallbackSamplesTest {

  @TempDir Path folder;

  private final SignalWireSimulator signalwire = SignalWireSimulator.start();
  private final SignalWireClient client = signalwire.newClient().build();
  private final BlockingQueue<StreamStatusEvent> events = new LinkedBlockingQueue<>();

  @AfterEach
  void close() {
    client.close();
    signalwire.close();
  }

  @Test
  void jdkServerTakesGenuineCallbacksOnly() throws Exception {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    String origin = "http://127.0.0.1:" + server.getAddress().getPort();
    server.createContext("/status", new CallbackHandler(verifier(origin), events::add));
    server.start();
    try {
      takesGenuineCallbacksOnly(origin);
    } finally {
      server.stop(0);
    }
  }

  @Test
  void servletTakesGenuineCallbacksOnly() throws Exception {
    onTomcat(verifier -> new CallbackServlet(verifier, events::add));
  }

  @Test
  void springTakesGenuineCallbacksOnly() throws Exception {
    onTomcat(
        verifier -> {
          GenericWebApplicationContext spring = new GenericWebApplicationContext();
          AnnotationConfigUtils.registerAnnotationConfigProcessors(spring);
          spring.registerBean(WebConfiguration.class);
          spring.registerBean(
              CallbackController.class, () -> new CallbackController(verifier, events::add));
          return new DispatcherServlet(spring);
        });
  }

  private void takesGenuineCallbacksOnly(String origin) throws InterruptedException {
    for (StatusCallbackMethod method : StatusCallbackMethod.values()) {
      StartStreamRequest request =
          StartStreamRequest.builder()
              .url("wss://stream.example.com")
              .statusCallback(origin + "/status?tenant=7&tenant=a%2Bb")
              .statusCallbackMethod(method)
              .build();
      signalwire.faults().nextStreams(2, StreamFault.error("Duplicated stream name"));
      client.calls().startStream(signalwire.callSid(), request);
      StreamStatusEvent event = events.poll(10, TimeUnit.SECONDS);
      assertThat(event).isNotNull();
      assertThat(event.streamError()).isEqualTo(StreamError.DUPLICATED_STREAM_NAME);

      int before = 4 * StatusCallbackMethod.values().indexOf(method) + 1;
      assertThat(signalwire.callbacks().awaitTries(before).get(before - 1).status()).isEqualTo(200);
      signalwire.callbacks().next(1, CallbackFault.forged());
      client.calls().startStream(signalwire.callSid(), request);
      assertThat(signalwire.callbacks().awaitTries(before + 3).subList(before, before + 3))
          .extracting(CallbackDelivery::status)
          .containsOnly(403);
      assertThat(events).isEmpty();
    }
  }

  private void onTomcat(Function<WebhookVerifier, Servlet> servlet)
      throws LifecycleException, ServletException, InterruptedException {
    Tomcat tomcat = new Tomcat();
    tomcat.setSilent(true);
    tomcat.setBaseDir(folder.toString());
    tomcat.setPort(0);
    tomcat.getConnector().setProperty("address", "127.0.0.1");
    StandardContext context = (StandardContext) tomcat.addContext("", folder.toString());
    context.setClearReferencesThreadLocals(
        false); // Looks into the JDK by reflection, and complains.
    context.setClearReferencesRmiTargets(false);
    tomcat.start();
    try {
      String origin = "http://127.0.0.1:" + tomcat.getConnector().getLocalPort();
      // Loaded now: to set Spring up may take longer than a sender of callbacks waits.
      Tomcat.addServlet(context, "status", servlet.apply(verifier(origin))).load();
      context.addServletMappingDecoded("/", "status");
      takesGenuineCallbacksOnly(origin);
    } finally {
      tomcat.stop();
      tomcat.destroy();
    }
  }

  private WebhookVerifier verifier(String publicUrl) {
    return CallbackHandler.verifier(signalwire.signingKey(), publicUrl);
  }

  @EnableWebMvc
  @Configuration(proxyBeanMethods = false)
  static class WebConfiguration {}
}
