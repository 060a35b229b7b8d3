package io.streamwire.internal.secret;

import java.io.IOException;
import java.util.function.Consumer;
import okhttp3.Request;

/** One configured credential. Immutable or thread-safe. */
public interface Credential {

  /** Returns a copy of the request with this credential. */
  Request addTo(Request request, CredentialUse use) throws IOException;

  /** Passes the secret values that are known before a request to a consumer. */
  void secrets(Consumer<String> secrets);

  /** A credential outside HTTP, such as a client certificate. The transport provides it. */
  Credential TRANSPORT =
      new Credential() {
        @Override
        public Request addTo(Request request, CredentialUse use) {
          return request;
        }

        @Override
        public void secrets(Consumer<String> secrets) {}
      };
}
