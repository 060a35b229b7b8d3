package io.streamwire.codegen;

import io.streamwire.codegen.ClientPlan.BuilderMethod;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The parameters that are settings of the client and no arguments of its calls: those with the
 * extension {@code x-client-parameter}.
 */
final class ClientSettings {

  private static final String EXTENSION = "x-client-parameter";

  private final NameScope methodNames;
  private final Map<String, String> names = new LinkedHashMap<>();
  private final List<String> description = new ArrayList<>();
  private final List<BuilderMethod> methods = new ArrayList<>();

  ClientSettings(NameScope methodNames) {
    this.methodNames = methodNames;
  }

  boolean isSetting(Parameter parameter) {
    return extension(parameter) != null;
  }

  /** Returns the name of the setting that a parameter is. */
  String nameOf(Parameter parameter) {
    String name = names.get(parameter.getName());
    return name != null ? name : add(parameter);
  }

  List<String> description() {
    return description;
  }

  List<BuilderMethod> methods() {
    return methods;
  }

  private String add(Parameter parameter) {
    String wireName = parameter.getName();
    String name = methodNames.unique(JavaNames.member(wireName, "setting"), "Setting");
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
    for (Object rule : ArgumentChecks.of(parameter)) {
      if (rule instanceof Map<?, ?> members && members.get("pattern") != null) {
        link.append(".check(")
            .append(JavaLiteral.quote(members.get("pattern").toString()))
            .append(", ")
            .append(JavaLiteral.quote(String.valueOf(members.get("expected"))))
            .append(")");
      }
    }
    description.add(link.append(")").toString());
    List<String> doc = new ArrayList<>(JavadocText.lines(parameter.getDescription()));
    if (doc.isEmpty()) {
      doc.add("Sets " + JavadocText.code(wireName) + " of all calls.");
    }
    methods.add(
        new BuilderMethod(
            name, doc, "String " + name, "setting(" + JavaLiteral.quote(name) + ", " + name + ")"));
    return name;
  }

  private static @Nullable Object extension(Parameter parameter) {
    Object extension =
        parameter.getExtensions() == null ? null : parameter.getExtensions().get(EXTENSION);
    return Boolean.FALSE.equals(extension) ? null : extension;
  }

  private static @Nullable Map<?, ?> fallback(Object extension, String parameter) {
    if (Boolean.TRUE.equals(extension)) {
      return null;
    }
    if (extension instanceof Map<?, ?> members
        && members.get("default") instanceof Map<?, ?> fallback
        && fallback.get("scheme") != null
        && fallback.get("part") != null) {
      return fallback;
    }
    throw new SpecError(
        "parameter " + parameter,
        EXTENSION
            + " is "
            + extension
            + " (expected: true, or {default: {scheme: basicAuth, part: username}})");
  }
}
