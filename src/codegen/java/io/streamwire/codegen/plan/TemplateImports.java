package io.streamwire.codegen.plan;

import java.util.Set;
import java.util.TreeSet;

/**
 * The imports that the text of the model templates needs, in addition to the types of properties.
 */
final class TemplateImports {

  private static final String MOSHI = "com.squareup.moshi.";
  private static final String WIRE = "io.streamwire.wire.";

  private final Set<Import> imports = new TreeSet<>();

  private TemplateImports() {}

  static Set<Import> of(ModelClass plan) {
    TemplateImports all = new TemplateImports();
    all.add("org.jspecify.annotations.NullMarked", WIRE + "Generated");
    if (plan.plan() instanceof HeadersPlan) {
      return all.imports;
    }
    if (plan.json() || !(plan.plan() instanceof ObjectPlan)) {
      all.add(MOSHI + "JsonClass", MOSHI + "Moshi");
    }
    if (plan.plan() instanceof ObjectPlan object) {
      all.object(object, plan.json());
    } else if (plan.plan() instanceof EnumPlan values) {
      all.enumeration(values);
    } else if (plan.plan() instanceof UnionPlan union) {
      all.add(
          WIRE + "Json",
          WIRE + "JsonUnion",
          WIRE + "OneOf",
          "java.util.Objects",
          "org.jspecify.annotations.Nullable");
      all.addIf(
          union.holdsSecrets(),
          WIRE + "Fields",
          WIRE + "HasSecrets",
          "java.util.function.Consumer");
    } else if (plan.plan() instanceof PolymorphicPlan type) {
      all.polymorphic(type);
    }
    return all.imports;
  }

  private void enumeration(EnumPlan plan) {
    add(WIRE + "Json", WIRE + "JsonEnum", WIRE + "OpenEnum", "java.util.List", "java.util.Map");
    addIf(
        plan.valueType().equals("BigDecimal")
            || plan.all().stream().anyMatch(c -> c.value().startsWith("new BigDecimal")),
        "java.math.BigDecimal");
    addIf(plan.isLarge(), "java.util.ArrayList", "java.util.Collections");
  }

  private void polymorphic(PolymorphicPlan plan) {
    add(WIRE + "JsonSubtypes");
    addIf(plan.base() == null, WIRE + "UnknownValue");
    addIf(
        plan.properties().stream().anyMatch(p -> !p.neverNull() || p.formatted()),
        "org.jspecify.annotations.Nullable");
    addIf(
        plan.properties().stream().anyMatch(p -> p.type().kind() == JavaType.Kind.RFC_2822),
        "java.time.OffsetDateTime");
  }

  private void object(ObjectPlan object, boolean json) {
    add(WIRE + "ToStringBuilder", "java.util.Objects", "org.jspecify.annotations.Nullable");
    boolean fields =
        object.extras() != null
            || object.properties().stream().anyMatch(p -> p.required() || p.copy() != null);
    addIf(fields || object.hasSecrets() || object.clears() != null, WIRE + "Fields");
    addIf(object.clears() != null, "java.util.Set");
    addIf(object.hasSecrets(), WIRE + "HasSecrets", "java.util.function.Consumer");
    addIf(object.interfaces().contains("HasReference"), WIRE + "HasReference");
    addIf(
        object.properties().stream().anyMatch(p -> p.type().kind() == JavaType.Kind.RFC_2822),
        "java.time.OffsetDateTime");
    addIf(
        object.properties().stream().anyMatch(p -> p.indexed() != null),
        WIRE + "IndexedParameters");
    addIf(object.form(), WIRE + "FormFields", WIRE + "FormWriter");
    addIf(object.multipart(), WIRE + "MultipartFields", WIRE + "MultipartWriter");
    addIf(
        object.multipart()
            && (object.extras() != null
                || object.properties().stream().anyMatch(PropertyPlan::isJsonPart)),
        WIRE + "Json");
    addIf(object.extras() != null, "java.util.Map");
    addIf(object.extras() != null && json, WIRE + "AdditionalProperties");
    if (json) {
      add(
          MOSHI + "JsonAdapter",
          MOSHI + "JsonReader",
          MOSHI + "JsonWriter",
          WIRE + "PropertyReader",
          "java.io.IOException");
      addIf(object.extras() != null || !object.properties().isEmpty(), WIRE + "Json");
    }
  }

  private void add(String... names) {
    for (String name : names) {
      imports.add(new Import(name, false));
    }
  }

  private void addIf(boolean condition, String... names) {
    if (condition) {
      add(names);
    }
  }
}
