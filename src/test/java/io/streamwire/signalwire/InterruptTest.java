package io.streamwire.signalwire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.streamwire.error.ConnectionException;
import io.streamwire.error.OutcomeUnknownException;
import io.streamwire.signalwire.model.StartStreamRequest;
import io.streamwire.support.Arrival;
import io.streamwire.support.RawServer;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import okhttp3.OkHttpClient;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An interrupt ends a call at once, although the server is silent and the timeout is long. */
@Timeout(20)
class InterruptTest {

  private static final StartStreamRequest REQUEST =
      StartStreamRequest.builder().url("wss://x.test").name("n").build();

  private static final HeldCertificate CERTIFICATE =
      new HeldCertificate.Builder().addSubjectAlternativeName("localhost").build();

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void interruptWhileWaitingForTheAnswer(boolean tls) throws Exception {
    CountDownLatch arrived = new CountDownLatch(1);
    RawServer.Script script =
        connection -> {
          connection.request();
          arrived.countDown();
          connection.stall();
        };
    HandshakeCertificates certificates =
        new HandshakeCertificates.Builder()
            .heldCertificate(CERTIFICATE)
            .addTrustedCertificate(CERTIFICATE.certificate())
            .build();
    OkHttpClient okHttp =
        new OkHttpClient.Builder()
            .sslSocketFactory(certificates.sslSocketFactory(), certificates.trustManager())
            .build();
    try (RawServer server =
            tls
                ? RawServer.start(certificates.sslContext(), Arrival.SERVED, script)
                : RawServer.start(script);
        SignalWireClient client =
            SignalWireClient.builder()
                .project("p")
                .token("t")
                .okHttpClient(okHttp)
                .host((tls ? "https" : "http") + "://localhost:" + server.port())
                .build()) {
      AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
      AtomicReference<@Nullable Boolean> flag = new AtomicReference<>();
      Thread caller =
          new Thread(
              () -> {
                failure.set(catchThrowable(() -> client.calls().startStream("c", REQUEST)));
                flag.set(Thread.currentThread().isInterrupted());
              });
      caller.start();
      arrived.await();
      caller.interrupt();
      caller.join();
      assertThat(failure.get())
          .isInstanceOf(OutcomeUnknownException.class)
          .hasMessage(
              "startStream: interrupted after the request was sent; it may have been executed");
      assertThat(flag.get()).as("the flag stays set").isTrue();
      assertThat(server.requests()).isEqualTo(1);
    }
  }

  @Test
  void interruptBeforeTheCallSendsNothing() {
    try (RawServer server =
            RawServer.start(RawServer.answering(RawServer.json(200, "{\"sid\":\"s\"}")));
        SignalWireClient client =
            SignalWireClient.builder().project("p").token("t").host(server.url()).build()) {
      Thread.currentThread().interrupt();
      Throwable failure = catchThrowable(() -> client.calls().startStream("c", REQUEST));
      assertThat(Thread.interrupted()).as("the flag stays set").isTrue();
      assertThat(failure)
          .isInstanceOf(ConnectionException.class)
          .hasMessageContaining("interrupted");
      assertThat(server.requests()).isZero();
      assertThat(client.calls().startStream("c", REQUEST).sid())
          .as("the client goes on")
          .isEqualTo("s");
    }
  }
}
