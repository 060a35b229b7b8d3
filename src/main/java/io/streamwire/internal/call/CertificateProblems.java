package io.streamwire.internal.call;

import java.security.cert.CertificateException;
import javax.net.ssl.SSLPeerUnverifiedException;

/** Detects TLS failures that a retry would not resolve. */
final class CertificateProblems {

  private CertificateProblems() {}

  static boolean isOne(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof CertificateException || cause instanceof SSLPeerUnverifiedException) {
        return true;
      }
    }
    return false;
  }
}
