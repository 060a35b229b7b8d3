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

/** A security scheme of the contract. Immutable: each method returns a copy. */
public final class SecurityScheme {

  /** A part of a credential: the name of the builder's method and of the environment variable. */
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
    Map<String, Part> declared = new LinkedHashMap<>();
    for (String part : parts) {
      declared.put(part, new Part(part, null));
    }
    return new SecurityScheme(key, kind, detail, scopes, declared, false);
  }

  /** Returns a scheme of HTTP Basic authentication with the parts username and password. */
  public static SecurityScheme basic(String key) {
    return of(key, Kind.BASIC, "", List.of(), "username", "password");
  }

  /** Returns a scheme of HTTP Bearer authentication with the part token. */
  public static SecurityScheme bearer(String key) {
    return of(key, Kind.TOKEN, "", List.of(), "token");
  }

  /** Returns a scheme of an API key in a header, with the part key. */
  public static SecurityScheme apiKeyHeader(String key, String name) {
    return of(key, Kind.HEADER, name, List.of(), "key");
  }

  /** Returns a scheme of an API key in a query parameter, with the part key. */
  public static SecurityScheme apiKeyQuery(String key, String name) {
    return of(key, Kind.QUERY, name, List.of(), "key");
  }

  /** Returns a scheme of an API key in a cookie, with the part key. */
  public static SecurityScheme apiKeyCookie(String key, String name) {
    return of(key, Kind.COOKIE, name, List.of(), "key");
  }

  /**
   * Returns a scheme of OAuth 2 with the part token and, if there is a token endpoint, the parts
   * clientId and clientSecret.
   *
   * @param tokenUrl the token URL of the client credentials flow, absolute or relative to the base
   *     URL; {@code null} if the contract has no such flow
   */
  public static SecurityScheme oauth2(String key, @Nullable String tokenUrl, String... scopes) {
    return tokenUrl == null
        ? of(key, Kind.OAUTH2, "", List.of(scopes), "token")
        : of(key, Kind.OAUTH2, tokenUrl, List.of(scopes), "clientId", "clientSecret", "token");
  }

  /** Returns a scheme of OpenID Connect with the part token. */
  public static SecurityScheme openIdConnect(String key) {
    return of(key, Kind.TOKEN, "", List.of(), "token");
  }

  /**
   * Returns a scheme that the user's OkHttp client has to implement, for example mutual TLS. It is
   * satisfied if the user sets an OkHttp client.
   *
   * @param reason what the user's client has to do, for messages
   */
  public static SecurityScheme transport(String key, String reason) {
    return of(key, Kind.TRANSPORT, reason, List.of());
  }

  /**
   * Sets the names of a part.
   *
   * @param part username, password, token, key, clientId or clientSecret
   * @param argument the name of the builder's method, which appears in messages
   * @param environment the environment variable that {@code fromEnv()} reads
   */
  public SecurityScheme part(String part, String argument, @Nullable String environment) {
    requirePart(part);
    Map<String, Part> renamed = new LinkedHashMap<>(parts);
    renamed.put(part, new Part(argument, environment));
    return new SecurityScheme(key, kind, detail, scopes, renamed, required);
  }

  /** Declares that every operation requires this scheme. Building a client without it fails. */
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

  /** Returns whether a part identifies the user and is not secret. */
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
   * Returns the credential with the values that the user set, or {@code null} if the user set none.
   *
   * @throws IllegalArgumentException if a part is missing or contains characters that cannot be
   *     sent
   */
  @Nullable Credential credential(ClientSettings settings, TokenSources tokens) {
    Map<String, SecretText> values = settings.parts(key);
    if (kind == Kind.TRANSPORT) {
      if (settings.isTransportOurs() && required) {
        throw new IllegalArgumentException(
            "okHttpClient is missing (expected: a client for " + key + ": " + detail + ")");
      }
      return settings.isTransportOurs() ? null : Credential.TRANSPORT;
    }
    if (values.isEmpty() && !required) {
      return null;
    }
    return switch (kind) {
      case BASIC -> new BasicCredential(part(values, "username"), part(values, "password"));
      case HEADER -> apiKey(ApiKeyCredential.Place.HEADER, values);
      case QUERY -> apiKey(ApiKeyCredential.Place.QUERY, values);
      case COOKIE -> apiKey(ApiKeyCredential.Place.COOKIE, values);
      case OAUTH2 ->
          values.containsKey("token") || detail.isEmpty()
              ? new BearerCredential(part(values, "token"))
              : new OAuthCredential(
                  tokens.of(
                      detail, part(values, "clientId"), part(values, "clientSecret"), scopes));
      default -> new BearerCredential(part(values, "token"));
    };
  }

  private ApiKeyCredential apiKey(ApiKeyCredential.Place place, Map<String, SecretText> values) {
    return new ApiKeyCredential(place, detail, part(values, "key"));
  }

  private SecretText part(Map<String, SecretText> values, String part) {
    SecretText text = values.get(part);
    if (text != null) {
      return text;
    }
    Part declared = parts.get(part);
    String argument = declared == null ? part : declared.argument();
    throw new IllegalArgumentException(argument + " is missing (expected: a text)");
  }
}
