package io.streamwire.codegen;

import io.streamwire.codegen.ModelPlan.EnumPlan;
import io.streamwire.codegen.ModelPlan.FamilyPlan;
import io.streamwire.codegen.ModelPlan.ObjectPlan;
import io.streamwire.codegen.ModelPlan.UnionPlan;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What the text of the model templates itself refers to, beside the types of properties. */
final class TemplateImports {

  private static final String MOSHI = "com.squareup.moshi.";
  private static final String WIRE = "io.streamwire.wire.";

  private final Set<Import> imports = new TreeSet<>();

  private TemplateImports() {}

  static Set<Import> of(
      @Nullable ObjectPlan object,
      @Nullable EnumPlan enumeration,
      @Nullable UnionPlan union,
      @Nullable FamilyPlan family,
      boolean json) {
    TemplateImports all = new TemplateImports();
    all.add("org.jspecify.annotations.NullMarked");
    if (json || object == null) {
      all.add(MOSHI + "JsonClass", MOSHI + "Moshi");
    }
    if (object != null) {
      all.object(object, json);
    }
    if (enumeration != null) {
      all.add(
          WIRE + "Json", WIRE + "JsonEnum", WIRE + "OpenEnum", "java.util.List", "java.util.Map");
      all.addIf(
          enumeration.valueType().equals("BigDecimal")
              || enumeration.constants().stream()
                  .anyMatch(c -> c.value().startsWith("new BigDecimal")),
          "java.math.BigDecimal");
    }
    if (union != null) {
      all.add(
          WIRE + "Json",
          WIRE + "JsonUnion",
          "java.util.Objects",
          "org.jspecify.annotations.Nullable");
    }
    if (family != null) {
      all.add(WIRE + "JsonSubtypes");
      all.addIf(
          family.properties().stream().anyMatch(p -> !p.present() || p.date()),
          "org.jspecify.annotations.Nullable");
      all.addIf(
          family.properties().stream().anyMatch(PropertyPlan::date), "java.time.OffsetDateTime");
    }
    return all.imports;
  }

  private void object(ObjectPlan object, boolean json) {
    add(WIRE + "Description", "java.util.Objects", "org.jspecify.annotations.Nullable");
    boolean fields =
        object.extras() != null
            || object.properties().stream().anyMatch(p -> p.required() || p.copy() != null);
    addIf(fields, WIRE + "Fields");
    addIf(object.properties().stream().anyMatch(PropertyPlan::date), "java.time.OffsetDateTime");
    addIf(object.properties().stream().anyMatch(p -> p.indexed() != null), WIRE + "IndexedFamily");
    addIf(object.form(), WIRE + "FormFields", WIRE + "FormWriter");
    addIf(object.multipart(), WIRE + "MultipartFields", WIRE + "MultipartWriter");
    addIf(
        object.multipart() && object.properties().stream().anyMatch(PropertyPlan::isJsonPart),
        WIRE + "Json");
    addIf(object.extras() != null, WIRE + "Extras", "java.util.Map");
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
