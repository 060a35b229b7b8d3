package io.streamwire.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import javax.net.ssl.SSLContext;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;

/** A certificate for localhost, which other processes come to trust by a file. */
final class ServerCertificate {

  private static final String PASSWORD = "changeit";

  private ServerCertificate() {}

  /** Makes a certificate and writes the trust store for it. */
  static SSLContext trustedBy(Path trustStore) throws IOException, GeneralSecurityException {
    HeldCertificate certificate =
        new HeldCertificate.Builder().addSubjectAlternativeName("localhost").build();
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    trusted.setCertificateEntry("bench", certificate.certificate());
    try (OutputStream out = Files.newOutputStream(trustStore)) {
      trusted.store(out, PASSWORD.toCharArray());
    }
    return new HandshakeCertificates.Builder().heldCertificate(certificate).build().sslContext();
  }

  /** Returns the options of a JVM that trusts it. */
  static List<String> trust(Path trustStore) {
    return List.of(
        "-Djavax.net.ssl.trustStore=" + trustStore,
        "-Djavax.net.ssl.trustStorePassword=" + PASSWORD);
  }
}
