package io.streamwire.codegen.contract;

import io.streamwire.codegen.naming.JavaLiteral;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The security schemes of a contract, and the operations that require them. */
public final class Security {

  private static final Pattern BLANK = Pattern.compile("\\s");

  private final OpenAPI openApi;
  private final boolean lenient;
  private final Map<String, SecurityScheme> schemes;

  /** The alternatives of every operation: each is a list of schemes that are used together. */
  private final List<List<List<String>>> requirements = new ArrayList<>();

  private final Map<String, Set<String>> scopes = new TreeMap<>();
  private final Set<String> undeclared = new TreeSet<>();

  public Security(OpenAPI openApi, boolean lenient) {
    this.openApi = openApi;
    this.lenient = lenient;
    this.schemes = new LinkedHashMap<>(Contract.copy(openApi.getComponents().getSecuritySchemes()));
    schemes.replaceAll((key, scheme) -> resolved(scheme));
  }

  private SecurityScheme resolved(SecurityScheme scheme) {
    String ref = scheme.get$ref();
    SecurityScheme target =
        ref == null
            ? scheme
            : openApi
                .getComponents()
                .getSecuritySchemes()
                .get(ref.substring(ref.lastIndexOf('/') + 1));
    if (target == null) {
      throw new SpecError(ref, "the reference has no target (expected: a security scheme)");
    }
    return target;
  }

  /**
   * Registers an operation and returns its alternatives, each a list of schemes that are used
   * together; {@code null} if it requires none.
   *
   * @throws SpecError if it requires a scheme that the contract does not declare
   */
  public @Nullable List<List<String>> alternatives(String place, Operation operation) {
    List<SecurityRequirement> declared =
        operation.getSecurity() != null ? operation.getSecurity() : openApi.getSecurity();
    if (declared == null || declared.isEmpty()) {
      requirements.add(List.of());
      return null;
    }
    List<List<String>> alternatives = new ArrayList<>();
    for (SecurityRequirement requirement : declared) {
      requirement.forEach(
          (scheme, needed) -> {
            if (!schemes.containsKey(scheme)) {
              undeclared(place, scheme);
            }
            if (scheme.isBlank() || BLANK.matcher(scheme).find()) {
              throw new SpecError(
                  place,
                  "requires the security scheme "
                      + JavaLiteral.quote(scheme)
                      + " (expected: a name without blanks)");
            }
            scopes.computeIfAbsent(scheme, s -> new TreeSet<>()).addAll(Contract.orEmpty(needed));
          });
      alternatives.add(List.copyOf(requirement.keySet()));
    }
    requirements.add(alternatives);
    boolean none = alternatives.stream().allMatch(List::isEmpty);
    return none ? null : alternatives;
  }

  private void undeclared(String place, String scheme) {
    if (!lenient) {
      throw new SpecError(
          place,
          "requires the security scheme "
              + scheme
              + ", which components/securitySchemes does not declare (expected: one of "
              + schemes.keySet()
              + ")");
    }
    undeclared.add(scheme);
  }

  public Map<String, SecurityScheme> schemes() {
    return schemes;
  }

  /** Schemes that operations require but the contract does not declare. */
  public Set<String> undeclaredSchemes() {
    return undeclared;
  }

  /** The scopes that operations require of a scheme. */
  public Set<String> scopes(String scheme) {
    return scopes.getOrDefault(scheme, Set.of());
  }

  /** Whether every operation requires the scheme. */
  public boolean isNeededByAll(String scheme) {
    return !requirements.isEmpty()
        && requirements.stream()
            .allMatch(
                alternatives ->
                    !alternatives.isEmpty()
                        && alternatives.stream().allMatch(needed -> needed.contains(scheme)));
  }
}
