package io.streamwire.testkit;

import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;

/**
 * A certificate authority in memory, and its certificates for local servers: {@code localhost},
 * {@code 127.0.0.1}, {@code ::1} and subdomains of {@code example.test}. Immutable; created once
 * for each JVM, because generating keys takes longer than most tests.
 */
public final class Certificates {

  private static final Certificates SHARED = new Certificates();

  private final HeldCertificate authority =
      new HeldCertificate.Builder()
          .commonName("SignalWire simulator")
          .certificateAuthority(0)
          .build();
  private final HandshakeCertificates server =
      new HandshakeCertificates.Builder()
          .heldCertificate(
              new HeldCertificate.Builder()
                  .addSubjectAlternativeName("localhost")
                  .addSubjectAlternativeName("127.0.0.1")
                  .addSubjectAlternativeName("::1")
                  .addSubjectAlternativeName("*.example.test")
                  .signedBy(authority)
                  .build(),
              authority.certificate())
          .build();
  private final HandshakeCertificates client =
      new HandshakeCertificates.Builder().addTrustedCertificate(authority.certificate()).build();

  private Certificates() {}

  /**
   * Returns the certificates of this JVM. All simulators and media servers in it trust each other.
   */
  public static Certificates shared() {
    return SHARED;
  }

  /** Returns the key and certificate chain for a server that simulators trust. */
  public HandshakeCertificates server() {
    return server;
  }

  /** Returns the trust for a client: only {@link #server()} is trusted. */
  public HandshakeCertificates client() {
    return client;
  }

  /** Returns a trust that rejects all servers of the tests. */
  static HandshakeCertificates distrusting() {
    return new HandshakeCertificates.Builder()
        .addTrustedCertificate(
            new HeldCertificate.Builder().certificateAuthority(0).build().certificate())
        .build();
  }
}
