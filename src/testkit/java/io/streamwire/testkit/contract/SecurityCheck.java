package io.streamwire.testkit.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import okhttp3.Headers;

/** Checks that a request has the credentials that its operation requires, but not their values. */
final class SecurityCheck {

  private final ContractNode schemes;

  SecurityCheck(Documents documents) {
    this.schemes = documents.root().get("components").get("securitySchemes");
  }

  /**
   * Checks that a request has all credentials of one of the alternatives.
   *
   * @throws RejectedRequestException with 401 if it has not
   */
  void require(DescribedOperation operation, ReceivedRequest request, NameValuePairs query)
      throws RejectedRequestException {
    List<ContractNode> alternatives = operation.security().items();
    List<String> missing = new ArrayList<>();
    for (ContractNode alternative : alternatives) {
      List<String> missingKeys = new ArrayList<>();
      for (String key : alternative.members().keySet()) {
        if (!has(request, query, schemes.get(key).resolved())) {
          missingKeys.add(key);
        }
      }
      if (missingKeys.isEmpty()) {
        return;
      }
      missing.add(String.join(" and ", missingKeys));
    }
    if (!missing.isEmpty()) {
      throw new RejectedRequestException(
          401,
          List.of("credentials are missing (expected: " + String.join(", or ", missing) + ")"),
          Headers.of("WWW-Authenticate", "Bearer"));
    }
  }

  private static boolean has(ReceivedRequest request, NameValuePairs query, ContractNode scheme) {
    Headers headers = request.headers();
    String name = scheme.text("name");
    return switch (scheme.text("type")) {
      case "apiKey" ->
          switch (scheme.text("in")) {
            case "query" -> query.has(name);
            case "cookie" -> NameValuePairs.ofCookies(headers.values("Cookie")).has(name);
            default -> headers.get(name) != null;
          };
      case "http" -> isAuthorized(headers, scheme.text("scheme"));
      case "oauth2", "openIdConnect" -> isAuthorized(headers, "bearer");
      default -> true; // mutual TLS is not visible in a request
    };
  }

  private static boolean isAuthorized(Headers headers, String scheme) {
    String sent = headers.get("Authorization");
    return sent != null
        && sent.toLowerCase(Locale.ROOT).startsWith(scheme.toLowerCase(Locale.ROOT) + " ");
  }
}
