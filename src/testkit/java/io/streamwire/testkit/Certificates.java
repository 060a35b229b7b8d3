package io.streamwire.testkit;

import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;

/**
 * A certificate authority that lives in memory, and what it signed for servers on this machine:
 * {@code localhost}, {@code 127.0.0.1}, {@code ::1} and the names below {@code example.test}.
 * Immutable; made anew for each process, as making one takes longer than a test.
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

  /** The certificates of this JVM: all simulators and media servers in it trust each other. */
  public static Certificates shared() {
    return SHARED;
  }

  /** For your own server: key and chain that a simulator accepts. */
  public HandshakeCertificates server() {
    return server;
  }

  /** For whoever connects: trust in {@link #server()} and nothing else. */
  public HandshakeCertificates client() {
    return client;
  }

  /** Trusts nobody: every server's certificate is wrong. */
  static HandshakeCertificates distrusting() {
    return new HandshakeCertificates.Builder()
        .addTrustedCertificate(
            new HeldCertificate.Builder().certificateAuthority(0).build().certificate())
        .build();
  }
}
