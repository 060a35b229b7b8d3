package io.streamwire.bench;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import org.eclipse.jetty.alpn.server.ALPNServerConnectionFactory;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http2.server.HTTP2ServerConnectionFactory;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.io.RateControl;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.SecureRequestCustomizer;
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

  private TlsResponder() {}

  /**
   * Arguments: the trust store to write for the JDK's own trust manager, the delay of each reply in
   * milliseconds, and the number of streams that a connection may have at once.
   */
  public static void main(String[] args) throws Exception {
    SSLContext certificate = ServerCertificate.trustedBy(Path.of(args[0]));
    Server server = new Server();
    ServerConnector connector = connector(server, certificate, Integer.parseInt(args[2]));
    server.addConnector(connector);
    server.setHandler(new Reply(Long.parseLong(args[1])));
    server.start();
    System.out.println(connector.getLocalPort());
    Responder.awaitParent();
  }

  private static ServerConnector connector(Server server, SSLContext certificate, int streams) {
    SslContextFactory.Server tls = new SslContextFactory.Server();
    tls.setSslContext(certificate);
    HttpConfiguration configuration = new HttpConfiguration();
    // twilio-java names the host of its own service.
    configuration.addCustomizer(new SecureRequestCustomizer(false));
    HTTP2ServerConnectionFactory http2 = new HTTP2ServerConnectionFactory(configuration);
    http2.setMaxConcurrentStreams(streams);
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

  /** Reads the request to its end, and answers. */
  private static final class Reply extends Handler.Abstract.NonBlocking {

    private static final byte[] REPLY = SampleExchange.REPLY.getBytes(StandardCharsets.US_ASCII);

    private final long delayMillis;

    private Reply(long delayMillis) {
      this.delayMillis = delayMillis;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
      Content.Source.consumeAll(
          request, Callback.from(() -> replyLater(request, response, callback), callback::failed));
      return true;
    }

    private void replyLater(Request request, Response response, Callback callback) {
      if (delayMillis == 0) {
        reply(response, callback);
      } else {
        request
            .getComponents()
            .getScheduler()
            .schedule(() -> reply(response, callback), delayMillis, TimeUnit.MILLISECONDS);
      }
    }

    private static void reply(Response response, Callback callback) {
      response.setStatus(201);
      response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/json");
      response.getHeaders().put(HttpHeader.CONTENT_LENGTH, REPLY.length);
      response.write(true, ByteBuffer.wrap(REPLY), callback);
    }
  }
}
