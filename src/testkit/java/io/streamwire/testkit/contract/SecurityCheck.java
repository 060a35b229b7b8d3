package io.streamwire.testkit.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import okhttp3.Headers;

/**
 * Sees whether a request carries the credentials that its operation asks for; not whose they are.
 */
final class SecurityCheck {

  private final ContractNode schemes;

  SecurityCheck(Documents documents) {
    this.schemes = documents.root().get("components").get("securitySchemes");
  }

  /**
   * Lets pass what carries all credentials of one of the alternatives.
   *
   * @throws RejectedRequestException with 401 if there is none
   */
  void require(DescribedOperation operation, ReceivedRequest request, NameValuePairs query)
      throws RejectedRequestException {
    List<ContractNode> alternatives = operation.security().items();
    List<String> missing = new ArrayList<>();
    for (ContractNode alternative : alternatives) {
      List<String> lacking = new ArrayList<>();
      for (String key : alternative.members().keySet()) {
        if (!carries(request, query, schemes.get(key).resolved())) {
          lacking.add(key);
        }
      }
      if (lacking.isEmpty()) {
        return;
      }
      missing.add(String.join(" and ", lacking));
    }
    if (!missing.isEmpty()) {
      throw new RejectedRequestException(
          401,
          List.of("credentials are missing (expected: " + String.join(", or ", missing) + ")"),
          Headers.of("WWW-Authenticate", "Bearer"));
    }
  }

  private static boolean carries(
      ReceivedRequest request, NameValuePairs query, ContractNode scheme) {
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
      default -> true; // mutual TLS shows nowhere in a request
    };
  }

  private static boolean isAuthorized(Headers headers, String scheme) {
    String sent = headers.get("Authorization");
    return sent != null
        && sent.toLowerCase(Locale.ROOT).startsWith(scheme.toLowerCase(Locale.ROOT) + " ");
  }
}
