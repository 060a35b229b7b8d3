package io.streamwire.codegen;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Says in an interface's Javadoc where its server is and what credentials it takes. */
final class AccessNotes {

  private AccessNotes() {}

  static List<String> of(OpenAPI contract) {
    List<String> lines = new ArrayList<>();
    String servers =
        Contract.orEmpty(contract.getServers()).stream()
            .map(Server::getUrl)
            .filter(url -> url != null && !url.equals("/")) // the parser's stand-in for none
            .map(JavadocText::code)
            .collect(Collectors.joining(", "));
    if (!servers.isEmpty()) {
      lines.add("<p>Server: " + servers + ".");
    }
    Map<String, SecurityScheme> schemes =
        contract.getComponents() == null
            ? Map.of()
            : Contract.copy(contract.getComponents().getSecuritySchemes());
    String credentials =
        schemes.values().stream()
            .map(AccessNotes::credentials)
            .distinct()
            .collect(Collectors.joining(", "));
    if (!credentials.isEmpty()) {
      lines.add("<p>Credentials, which an OkHttp interceptor adds: " + credentials + ".");
    }
    return lines;
  }

  private static String credentials(SecurityScheme scheme) {
    if (scheme.getType() == null) {
      return "see the contract";
    }
    return switch (scheme.getType()) {
      case HTTP -> "HTTP " + JavadocText.line(String.valueOf(scheme.getScheme()));
      case APIKEY ->
          "API key in the "
              + (scheme.getIn() == null ? "request" : scheme.getIn())
              + " "
              + JavadocText.code(String.valueOf(scheme.getName()));
      case OAUTH2 -> "OAuth 2.0 access token";
      case OPENIDCONNECT -> "OpenID Connect token";
      case MUTUALTLS -> "TLS client certificate";
    };
  }
}
