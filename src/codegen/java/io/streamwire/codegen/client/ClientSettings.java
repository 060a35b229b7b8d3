package io.streamwire.codegen.client;

import io.streamwire.codegen.contract.CheckRules;
import io.streamwire.codegen.contract.Security;
import io.streamwire.codegen.contract.SpecError;
import io.streamwire.codegen.naming.JavaLiteral;
import io.streamwire.codegen.naming.JavaNames;
import io.streamwire.codegen.naming.JavadocText;
import io.streamwire.codegen.naming.NameScope;
import io.streamwire.codegen.plan.ClientPlan.BuilderMethod;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The parameters that are settings of the client instead of arguments of its calls: those with the
 * extension {@code x-client-parameter}.
 */
public final class ClientSettings {

  private static final String EXTENSION = "x-client-parameter";

  /** Names that a resource uses itself. It has a field for each setting. */
  private static final Set<String> TAKEN =
      Set.of("core", "api", "options", "params", "request", "body");

  private final NameScope methodNames;
  private final Security security;
  private final Map<String, String> names = new LinkedHashMap<>();
  private final List<String> description = new ArrayList<>();
  private final List<BuilderMethod> methods = new ArrayList<>();
  private final List<BuilderMethod> needed = new ArrayList<>();

  public ClientSettings(NameScope methodNames, Security security) {
    this.methodNames = methodNames;
    this.security = security;
  }

  public boolean isSetting(Parameter parameter) {
    return extension(parameter) != null;
  }

  /** Returns the name of the setting for a parameter. */
  public String nameOf(Parameter parameter) {
    String name = names.get(parameter.getName());
    return name != null ? name : add(parameter);
  }

  public List<String> description() {
    return description;
  }

  public List<BuilderMethod> methods() {
    return methods;
  }

  /** Returns the builder's methods for settings that no other method sets. */
  public List<BuilderMethod> needed() {
    return needed;
  }

  private String add(Parameter parameter) {
    String wireName = parameter.getName();
    String preferredName = JavaNames.member(wireName, "setting");
    String name =
        methodNames.unique(
            TAKEN.contains(preferredName) ? preferredName + "Setting" : preferredName, "Setting");
    names.put(wireName, name);
    StringBuilder link = new StringBuilder(".setting(ClientSetting.of(");
    link.append(JavaLiteral.quote(name)).append(")");
    Map<?, ?> fallback = fallback(Objects.requireNonNull(extension(parameter)), wireName);
    if (fallback != null) {
      link.append(".fallback(")
          .append(JavaLiteral.quote(String.valueOf(fallback.get("scheme"))))
          .append(", ")
          .append(JavaLiteral.quote(String.valueOf(fallback.get("part"))))
          .append(")");
    }
    for (Object rule : CheckRules.of(parameter)) {
      link.append(check("parameter " + wireName, rule));
    }
    description.add(link.append(")").toString());
    List<String> doc = new ArrayList<>(JavadocText.lines(parameter.getDescription()));
    if (doc.isEmpty()) {
      doc.add("Sets " + JavadocText.code(wireName) + " of all calls.");
    }
    BuilderMethod setter =
        new BuilderMethod(
            name, doc, "String " + name, "setting(" + JavaLiteral.quote(name) + ", " + name + ")");
    methods.add(setter);
    if (fallback == null) {
      needed.add(setter);
    }
    return name;
  }

  private static String check(String place, Object rule) {
    if (!(rule instanceof Map<?, ?> members)
        || !(members.get("pattern") instanceof String pattern)
        || !Set.of("pattern", "expected").containsAll(members.keySet())) {
      throw new SpecError(
          place,
          "x-client-check is "
              + rule
              + " (expected: an object with pattern and expected, because the parameter is a setting of"
              + " the client)");
    }
    Object expected = members.get("expected");
    String words = expected == null ? "a text that matches " + pattern : expected.toString();
    return ".check("
        + JavaLiteral.quote(CheckRules.pattern(place, pattern))
        + ", "
        + JavaLiteral.quote(words)
        + ")";
  }

  private static @Nullable Object extension(Parameter parameter) {
    Object extension =
        parameter.getExtensions() == null ? null : parameter.getExtensions().get(EXTENSION);
    return Boolean.FALSE.equals(extension) ? null : extension;
  }

  private @Nullable Map<?, ?> fallback(Object extension, String parameter) {
    if (Boolean.TRUE.equals(extension)) {
      return null;
    }
    if (extension instanceof Map<?, ?> members
        && members.get("default") instanceof Map<?, ?> fallback
        && fallback.get("scheme") != null
        && fallback.get("part") != null) {
      refuseUndescribed(parameter, fallback.get("scheme"));
      return fallback;
    }
    throw new SpecError(
        "parameter " + parameter,
        EXTENSION
            + " is "
            + extension
            + " (expected: true, or {default: {scheme: basicAuth, part: username}})");
  }

  private void refuseUndescribed(String parameter, @Nullable Object scheme) {
    if (!security.schemes().containsKey(String.valueOf(scheme))) {
      throw new SpecError(
          "parameter " + parameter,
          EXTENSION
              + " names the security scheme "
              + scheme
              + ", which components/securitySchemes does not declare (expected: one of "
              + security.schemes().keySet()
              + ")");
    }
  }
}
