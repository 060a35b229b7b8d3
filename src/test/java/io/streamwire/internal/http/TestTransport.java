package io.streamwire.internal.http;

import okhttp3.Dns;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;

/** Our own transport, which trusts the certificate of a server on localhost. */
public final class TestTransport {

  private static final HeldCertificate CERTIFICATE =
      new HeldCertificate.Builder()
          .addSubjectAlternativeName("localhost")
          .addSubjectAlternativeName("127.0.0.1")
          .build();

  /** For client and server. */
  public static final HandshakeCertificates CERTIFICATES =
      new HandshakeCertificates.Builder()
          .heldCertificate(CERTIFICATE)
          .addTrustedCertificate(CERTIFICATE.certificate())
          .build();

  private TestTransport() {}

  public static Transport create() {
    return create(Dns.SYSTEM);
  }

  public static Transport create(Dns dns) {
    return Transport.create(CERTIFICATES.sslSocketFactory(), CERTIFICATES.trustManager(), dns);
  }
}
