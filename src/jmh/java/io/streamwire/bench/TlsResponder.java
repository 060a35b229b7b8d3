package io.streamwire.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;

/** A server that speaks TLS, for cold starts: the service does, and a handshake loads classes. */
final class TlsResponder {

  static final String PASSWORD = "changeit";

  private TlsResponder() {}

  /** Argument: the trust store to write, which is how the JDK's own means come to trust it. */
  public static void main(String[] args) throws IOException, GeneralSecurityException {
    HeldCertificate certificate =
        new HeldCertificate.Builder().addSubjectAlternativeName("localhost").build();
    write(certificate, Path.of(args[0]));
    MockWebServer server = new MockWebServer();
    server.useHttps(
        new HandshakeCertificates.Builder()
            .heldCertificate(certificate)
            .build()
            .sslSocketFactory());
    server.setDispatcher(new Reply());
    server.start(InetAddress.getByName("localhost"), 0);
    System.out.println(server.getPort());
    Responder.awaitParent();
  }

  private static void write(HeldCertificate certificate, Path file)
      throws IOException, GeneralSecurityException {
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    trusted.setCertificateEntry("bench", certificate.certificate());
    try (OutputStream out = Files.newOutputStream(file)) {
      trusted.store(out, PASSWORD.toCharArray());
    }
  }

  private static final class Reply extends Dispatcher {
    @Override
    public MockResponse dispatch(RecordedRequest request) {
      return new MockResponse.Builder()
          .code(201)
          .addHeader("Content-Type", "application/json")
          .body(Sample.REPLY)
          .build();
    }
  }
}
