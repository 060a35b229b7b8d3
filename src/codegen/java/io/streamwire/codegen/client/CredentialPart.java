package io.streamwire.codegen.client;

import io.streamwire.codegen.contract.SpecError;
import io.streamwire.codegen.naming.JavaNames;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A part of a scheme's credentials.
 *
 * @param id its name in {@code x-credentials}
 * @param name the name of the builder method and of its argument
 * @param environment the environment variable that it is read from; {@code null} for none
 * @param named whether the contract defines the name
 */
record CredentialPart(
    String id,
    String name,
    @Nullable String environment,
    @Nullable String description,
    boolean named) {

  private static final List<String> PARTS =
      List.of("username", "password", "token", "key", "clientId", "clientSecret");
  private static final List<String> MEMBERS = List.of("name", "environment", "description");

  boolean isDefault() {
    return environment == null && name.equals(id);
  }

  /** Reads {@code x-credentials} of a scheme. */
  static CredentialPart of(SecurityScheme scheme, String id, String fallback) {
    Object extension =
        scheme.getExtensions() == null ? null : scheme.getExtensions().get("x-credentials");
    Map<?, ?> parts = extension instanceof Map<?, ?> map ? map : Map.of();
    refuseUnknown("x-credentials", parts.keySet(), PARTS);
    parts.forEach((key, members) -> refuseNoPart(String.valueOf(key), members));
    Map<?, ?> part = parts.get(id) instanceof Map<?, ?> map ? map : Map.of();
    Object name = part.get("name");
    return new CredentialPart(
        id,
        JavaNames.member(name == null ? fallback : name.toString(), "credential"),
        part.get("environment") == null ? null : part.get("environment").toString(),
        part.get("description") == null ? null : part.get("description").toString(),
        name != null);
  }

  private static void refuseNoPart(String part, Object members) {
    if (!(members instanceof Map<?, ?> map)) {
      throw new SpecError(
          "x-credentials", part + " is " + members + " (expected: an object like {name: project})");
    }
    refuseUnknown("x-credentials/" + part, map.keySet(), MEMBERS);
  }

  private static void refuseUnknown(String place, Set<?> given, List<String> known) {
    for (Object name : given) {
      if (!known.contains(String.valueOf(name))) {
        throw new SpecError(place, name + " is unknown (expected: one of " + known + ")");
      }
    }
  }
}
