package io.streamwire.codegen.client;

import io.streamwire.codegen.contract.Security;
import io.streamwire.codegen.contract.SpecError;
import io.streamwire.codegen.naming.JavaLiteral;
import io.streamwire.codegen.naming.JavaNames;
import io.streamwire.codegen.naming.JavadocText;
import io.streamwire.codegen.naming.NameScope;
import io.streamwire.codegen.plan.ClientPlan.BuilderMethod;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Plans the builder methods of each security scheme, and the calls that build the client's
 * description.
 */
public final class SchemePlanner {

  private final Security security;
  private final NameScope methodNames;
  private final List<String> description = new ArrayList<>();
  private final List<BuilderMethod> methods = new ArrayList<>();
  private final Map<String, List<BuilderMethod>> needed = new LinkedHashMap<>();
  private final List<String> notes = new ArrayList<>();
  private boolean environment;
  private boolean supplier;

  public SchemePlanner(Security security, NameScope methodNames) {
    this.security = security;
    this.methodNames = methodNames;
  }

  public void plan() {
    security.schemes().forEach(this::planWithSample);
    for (String key : security.undeclaredSchemes()) {
      transport(key, "the contract does not declare it");
    }
  }

  private void planWithSample(String key, SecurityScheme scheme) {
    int before = methods.size();
    plan(key, scheme);
    List<BuilderMethod> own = methods.subList(before, methods.size());
    boolean all = "basic".equalsIgnoreCase(scheme.getScheme()) || own.isEmpty();
    needed.put(key, List.copyOf(all ? own : own.subList(0, 1)));
  }

  /**
   * Returns the builder methods that set the credentials of a scheme, by scheme. Where there are
   * alternatives, the first.
   */
  public Map<String, List<BuilderMethod>> needed() {
    return needed;
  }

  public List<String> description() {
    return description;
  }

  public List<BuilderMethod> methods() {
    return methods;
  }

  /** Javadoc of the client about credentials that it cannot send itself. */
  public List<String> notes() {
    return notes;
  }

  public boolean namesEnvironment() {
    return environment;
  }

  public boolean needsSupplier() {
    return supplier;
  }

  private void plan(String key, SecurityScheme scheme) {
    String type = scheme.getType() == null ? "" : scheme.getType().toString();
    switch (type) {
      case "http" -> http(key, scheme);
      case "apiKey" -> apiKey(key, scheme);
      case "oauth2" -> oauth2(key, scheme);
      case "openIdConnect" ->
          token(
              key,
              scheme,
              "openIdConnect",
              "The client does not contact the provider: set an access token.");
      case "mutualTLS" -> transport(key, "a TLS client certificate");
      default -> transport(key, "a scheme of the unknown type " + type);
    }
  }

  private void http(String key, SecurityScheme scheme) {
    String name = String.valueOf(scheme.getScheme()).toLowerCase(Locale.ROOT);
    switch (name) {
      case "basic" -> basic(key, scheme);
      case "bearer" -> token(key, scheme, "bearer", null);
      default -> transport(key, "HTTP authentication by the scheme " + name);
    }
  }

  private void basic(String key, SecurityScheme scheme) {
    CredentialPart user = CredentialPart.of(scheme, "username", "username");
    CredentialPart password = CredentialPart.of(scheme, "password", "password");
    describe("basic", key, List.of(), user, password);
    if (user.named() && password.named()) {
      single(key, user, doc(scheme, user.description(), "the user name"));
      single(key, password, doc(null, password.description(), "the password"));
      return;
    }
    String name = methodNames.unique(JavaNames.member(key, "credentials"), "Credentials");
    methods.add(
        new BuilderMethod(
            name,
            sets("user name and password", scheme),
            "String username, String password",
            credential(key, "username", "username")
                + "."
                + credential(key, "password", "password")));
  }

  private void apiKey(String key, SecurityScheme scheme) {
    String in = scheme.getIn() == null ? "" : scheme.getIn().toString();
    String factory =
        switch (in) {
          case "header" -> "apiKeyHeader";
          case "query" -> "apiKeyQuery";
          case "cookie" -> "apiKeyCookie";
          default ->
              throw new SpecError(
                  "securitySchemes/" + key, "in is " + in + " (expected: header, query or cookie)");
        };
    if (scheme.getName() == null) {
      throw new SpecError("securitySchemes/" + key, "has no name (expected: the " + in + "'s)");
    }
    CredentialPart part = CredentialPart.of(scheme, "key", key);
    describe(factory, key, List.of(JavaLiteral.quote(scheme.getName())), part);
    single(
        key,
        part,
        doc(
            scheme,
            part.description(),
            "the API key, sent in the " + in + " " + JavadocText.code(scheme.getName())));
  }

  private void oauth2(String key, SecurityScheme scheme) {
    String tokenUrl =
        scheme.getFlows() == null || scheme.getFlows().getClientCredentials() == null
            ? null
            : scheme.getFlows().getClientCredentials().getTokenUrl();
    List<String> arguments = new ArrayList<>();
    arguments.add(tokenUrl == null ? "null" : JavaLiteral.quote(tokenUrl));
    if (tokenUrl != null) {
      security.scopes(key).forEach(scope -> arguments.add(JavaLiteral.quote(scope)));
    }
    CredentialPart token = CredentialPart.of(scheme, "token", key);
    CredentialPart id = CredentialPart.of(scheme, "clientId", "clientId");
    CredentialPart secret = CredentialPart.of(scheme, "clientSecret", "clientSecret");
    if (tokenUrl == null) {
      describe("oauth2", key, arguments, token);
    } else {
      describe("oauth2", key, arguments, token, id, secret);
    }
    tokenMethods(key, token, doc(scheme, token.description(), "the access token"));
    if (tokenUrl != null) {
      String name =
          methodNames.unique(
              JavaNames.member(key, "credentials") + "ClientCredentials", "Credentials");
      List<String> doc = new ArrayList<>();
      doc.add(
          "Sets the client id and secret with which the client requests access tokens (RFC 6749,");
      doc.add("section 4.4) and renews them.");
      methods.add(
          new BuilderMethod(
              name,
              doc,
              "String clientId, String clientSecret",
              credential(key, "clientId", "clientId")
                  + "."
                  + credential(key, "clientSecret", "clientSecret")));
    }
  }

  private void token(
      String key, SecurityScheme scheme, String factory, @Nullable String limitation) {
    CredentialPart part = CredentialPart.of(scheme, "token", key);
    describe(factory, key, List.of(), part);
    List<String> doc =
        new ArrayList<>(doc(scheme, part.description(), "the token, sent as a bearer token"));
    if (limitation != null) {
      doc.add("");
      doc.add("<p>" + limitation);
    }
    tokenMethods(key, part, doc);
  }

  private void tokenMethods(String key, CredentialPart part, List<String> doc) {
    String name = single(key, part, doc);
    supplier = true;
    methods.add(
        new BuilderMethod(
            name,
            List.of(
                "Sets the source of the token. It is called before each request, on the request's"
                    + " thread."),
            "Supplier<String> " + name,
            "credential("
                + JavaLiteral.quote(key)
                + ", "
                + JavaLiteral.quote(part.id())
                + ", "
                + name
                + ")"));
  }

  private void transport(String key, String what) {
    description.add(
        ".scheme(SecurityScheme.transport("
            + JavaLiteral.quote(key)
            + ", "
            + JavaLiteral.quote(what)
            + ")"
            + (security.isNeededByAll(key) ? ".required()" : "")
            + ")");
    notes.add(
        "<p>"
            + JavadocText.code(key)
            + " ("
            + JavadocText.line(what)
            + ") is not supported by this client: configure it on the OkHttpClient that the builder takes."
            + " Without an OkHttpClient, an operation that needs it is rejected before anything is sent.");
  }

  private String single(String key, CredentialPart part, List<String> doc) {
    String name = methodNames.unique(part.name(), "Credential");
    methods.add(new BuilderMethod(name, doc, "String " + name, credential(key, part.id(), name)));
    return name;
  }

  private static String credential(String key, String part, String value) {
    return "credential("
        + JavaLiteral.quote(key)
        + ", "
        + JavaLiteral.quote(part)
        + ", "
        + value
        + ")";
  }

  private void describe(
      String factory, String key, List<String> arguments, CredentialPart... parts) {
    StringBuilder link = new StringBuilder(".scheme(SecurityScheme." + factory + "(");
    link.append(JavaLiteral.quote(key));
    arguments.forEach(argument -> link.append(", ").append(argument));
    link.append(")");
    for (CredentialPart part : parts) {
      environment |= part.environment() != null;
      if (!part.isDefault()) {
        link.append(".part(")
            .append(JavaLiteral.quote(part.id()))
            .append(", ")
            .append(JavaLiteral.quote(part.name()))
            .append(", ")
            .append(part.environment() == null ? "null" : JavaLiteral.quote(part.environment()))
            .append(")");
      }
    }
    link.append(security.isNeededByAll(key) ? ".required())" : ")");
    description.add(link.toString());
  }

  private static List<String> sets(String what, SecurityScheme scheme) {
    return doc(scheme, null, what);
  }

  private static List<String> doc(
      @Nullable SecurityScheme scheme, @Nullable String own, String what) {
    List<String> lines = new ArrayList<>();
    lines.add("Sets " + what + ".");
    String words = own != null ? own : scheme == null ? null : scheme.getDescription();
    List<String> more = JavadocText.lines(words);
    if (!more.isEmpty()) {
      lines.add("");
      lines.add("<p>" + more.get(0));
      lines.addAll(more.subList(1, more.size()));
    }
    return lines;
  }
}
