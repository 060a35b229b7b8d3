package io.streamwire.client.core;

import io.streamwire.internal.secret.ApiKeyCredential;
import io.streamwire.internal.secret.BasicCredential;
import io.streamwire.internal.secret.BearerCredential;
import io.streamwire.internal.secret.Credential;
import io.streamwire.internal.secret.OAuthCredential;
import io.streamwire.internal.secret.SecretText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A security scheme of a contract. Immutable: each method returns a copy. */
public final class SecurityScheme {

  /** A part of a credential: the name of the builder's method, and an environment variable. */
  record Part(String argument, @Nullable String environment) {}

  private enum Kind {
    BASIC,
    TOKEN,
    HEADER,
    QUERY,
    COOKIE,
    OAUTH2,
    TRANSPORT
  }

  private final String key;
  private final Kind kind;
  private final String detail;
  private final List<String> scopes;
  private final Map<String, Part> parts;
  private final boolean required;

  private SecurityScheme(
      String key,
      Kind kind,
      String detail,
      List<String> scopes,
      Map<String, Part> parts,
      boolean required) {
    this.key = key;
    this.kind = kind;
    this.detail = detail;
    this.scopes = List.copyOf(scopes);
    this.parts = parts;
    this.required = required;
  }

  private static SecurityScheme of(
      String key, Kind kind, String detail, List<String> scopes, String... parts) {
    Map<String, Part> named = new LinkedHashMap<>();
    for (String part : parts) {
      named.put(part, new Part(part, null));
    }
    return new SecurityScheme(key, kind, detail, scopes, named, false);
  }

  /** HTTP Basic: the parts username and password. */
  public static SecurityScheme basic(String key) {
    return of(key, Kind.BASIC, "", List.of(), "username", "password");
  }

  /** HTTP Bearer: the part token. */
  public static SecurityScheme bearer(String key) {
    return of(key, Kind.TOKEN, "", List.of(), "token");
  }

  /** A key in a header: the part key. */
  public static SecurityScheme apiKeyHeader(String key, String name) {
    return of(key, Kind.HEADER, name, List.of(), "key");
  }

  /** A key in the query: the part key. */
  public static SecurityScheme apiKeyQuery(String key, String name) {
    return of(key, Kind.QUERY, name, List.of(), "key");
  }

  /** A key in a cookie: the part key. */
  public static SecurityScheme apiKeyCookie(String key, String name) {
    return of(key, Kind.COOKIE, name, List.of(), "key");
  }

  /**
   * OAuth 2: the part token, or clientId and clientSecret where there is a token endpoint.
   *
   * @param tokenUrl of the client credentials flow; absolute, or relative to the base URL; {@code
   *     null} if the contract has no such flow
   */
  public static SecurityScheme oauth2(String key, @Nullable String tokenUrl, String... scopes) {
    return tokenUrl == null
        ? of(key, Kind.OAUTH2, "", List.of(scopes), "token")
        : of(key, Kind.OAUTH2, tokenUrl, List.of(scopes), "clientId", "clientSecret", "token");
  }

  /** OpenID Connect: the part token. */
  public static SecurityScheme openIdConnect(String key) {
    return of(key, Kind.TOKEN, "", List.of(), "token");
  }

  /**
   * A scheme outside what this library speaks, such as mutual TLS. It is met if the user brings an
   * OkHttp client.
   *
   * @param reason what the user's client has to do, for messages
   */
  public static SecurityScheme transport(String key, String reason) {
    return of(key, Kind.TRANSPORT, reason, List.of());
  }

  /**
   * Names a part.
   *
   * @param part username, password, token, key, clientId or clientSecret
   * @param argument the name of the builder's method, which messages use
   * @param environment the variable that {@code fromEnv()} reads
   */
  public SecurityScheme part(String part, String argument, @Nullable String environment) {
    requirePart(part);
    Map<String, Part> renamed = new LinkedHashMap<>(parts);
    renamed.put(part, new Part(argument, environment));
    return new SecurityScheme(key, kind, detail, scopes, renamed, required);
  }

  /** Says that every operation needs this scheme, so that a client without it is not built. */
  public SecurityScheme required() {
    return new SecurityScheme(key, kind, detail, scopes, parts, true);
  }

  String key() {
    return key;
  }

  Map<String, Part> parts() {
    return parts;
  }

  boolean isRequired() {
    return required;
  }

  /** Returns the parts that identify the user and are no secrets. */
  static boolean isPublic(String part) {
    return part.equals("username") || part.equals("clientId");
  }

  void requirePart(String part) {
    if (!parts.containsKey(part)) {
      throw new IllegalArgumentException(
          "security scheme "
              + key
              + " has no part "
              + part
              + " (expected: "
              + parts.keySet()
              + ")");
    }
  }

  /**
   * Returns the credential of what the user gave, or {@code null} if that is nothing.
   *
   * @throws IllegalArgumentException if a part is missing or cannot be sent
   */
  @Nullable Credential credential(ClientSettings settings, TokenSources tokens) {
    Map<String, SecretText> given = settings.parts(key);
    if (kind == Kind.TRANSPORT) {
      if (settings.isTransportOurs() && required) {
        throw new IllegalArgumentException(
            "okHttpClient is missing (expected: a client for " + key + ": " + detail + ")");
      }
      return settings.isTransportOurs() ? null : Credential.TRANSPORT;
    }
    if (given.isEmpty() && !required) {
      return null;
    }
    return switch (kind) {
      case BASIC -> new BasicCredential(part(given, "username"), part(given, "password"));
      case HEADER -> apiKey(ApiKeyCredential.Place.HEADER, given);
      case QUERY -> apiKey(ApiKeyCredential.Place.QUERY, given);
      case COOKIE -> apiKey(ApiKeyCredential.Place.COOKIE, given);
      case OAUTH2 ->
          given.containsKey("token") || detail.isEmpty()
              ? new BearerCredential(part(given, "token"))
              : new OAuthCredential(
                  tokens.of(detail, part(given, "clientId"), part(given, "clientSecret"), scopes));
      default -> new BearerCredential(part(given, "token"));
    };
  }

  private ApiKeyCredential apiKey(ApiKeyCredential.Place place, Map<String, SecretText> given) {
    return new ApiKeyCredential(place, detail, part(given, "key"));
  }

  private SecretText part(Map<String, SecretText> given, String part) {
    SecretText text = given.get(part);
    if (text != null) {
      return text;
    }
    Part named = parts.get(part);
    String argument = named == null ? part : named.argument();
    throw new IllegalArgumentException(argument + " is missing (expected: a text)");
  }
}
