package io.streamwire.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.List;
import okhttp3.tls.HeldCertificate;
import org.eclipse.jetty.alpn.server.ALPNServerConnectionFactory;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http2.RateControl;
import org.eclipse.jetty.http2.server.HTTP2ServerConnectionFactory;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/**
 * A server that speaks TLS, and HTTP/2 to those who offer it, as the service does. Jetty: OkHttp's
 * MockWebServer sends its settings anew with each reply, which clients must apply and acknowledge.
 */
final class TlsResponder {

  private static final String PASSWORD = "changeit";

  private TlsResponder() {}

  /** Argument: the trust store to write, which is how the JDK's own means come to trust it. */
  public static void main(String[] args) throws Exception {
    HeldCertificate certificate =
        new HeldCertificate.Builder().addSubjectAlternativeName("localhost").build();
    write(certificate, Path.of(args[0]));
    Server server = new Server();
    ServerConnector connector = connector(server, certificate);
    server.addConnector(connector);
    server.setHandler(new Reply());
    server.start();
    System.out.println(connector.getLocalPort());
    Responder.awaitParent();
  }

  /** Returns the options of a JVM that trusts the server. */
  static List<String> trust(Path trustStore) {
    return List.of(
        "-Djavax.net.ssl.trustStore=" + trustStore,
        "-Djavax.net.ssl.trustStorePassword=" + PASSWORD);
  }

  private static ServerConnector connector(Server server, HeldCertificate certificate)
      throws IOException, GeneralSecurityException {
    KeyStore keys = KeyStore.getInstance("PKCS12");
    keys.load(null, null);
    keys.setKeyEntry(
        "bench",
        certificate.keyPair().getPrivate(),
        PASSWORD.toCharArray(),
        new Certificate[] {certificate.certificate()});
    SslContextFactory.Server tls = new SslContextFactory.Server();
    tls.setKeyStore(keys);
    tls.setKeyStorePassword(PASSWORD);
    HttpConfiguration configuration = new HttpConfiguration();
    HTTP2ServerConnectionFactory http2 = new HTTP2ServerConnectionFactory(configuration);
    http2.setRateControlFactory(new RateControl.Factory() {}); // streams are reset at their end
    ALPNServerConnectionFactory alpn = new ALPNServerConnectionFactory();
    ServerConnector connector =
        new ServerConnector(
            server,
            new SslConnectionFactory(tls, alpn.getProtocol()),
            alpn,
            http2,
            new HttpConnectionFactory(configuration));
    connector.setHost("localhost");
    return connector;
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

  /** Reads the request to its end, and answers. */
  private static final class Reply extends Handler.Abstract.NonBlocking {

    private static final byte[] REPLY = Sample.REPLY.getBytes(StandardCharsets.US_ASCII);

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
      Content.Source.consumeAll(
          request, Callback.from(() -> reply(response, callback), callback::failed));
      return true;
    }

    private static void reply(Response response, Callback callback) {
      response.setStatus(201);
      response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/json");
      response.getHeaders().put(HttpHeader.CONTENT_LENGTH, REPLY.length);
      response.write(true, ByteBuffer.wrap(REPLY), callback);
    }
  }
}
