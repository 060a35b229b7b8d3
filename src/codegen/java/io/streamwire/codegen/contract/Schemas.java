package io.streamwire.codegen.contract;

import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads single facts of a schema, in the same way for OpenAPI 3.0 and 3.1. */
public final class Schemas {

  private Schemas() {}

  /** Returns the types that a schema allows, without {@code null}. */
  public static List<String> types(Schema<?> schema) {
    List<String> types = new ArrayList<>();
    Set<String> declared = schema.getTypes();
    if (declared != null) {
      types.addAll(declared);
    } else if (schema.getType() != null) {
      types.add(schema.getType());
    }
    types.remove("null");
    return types;
  }

  /** Whether the schema itself allows {@code null}, apart from its reference's target. */
  public static boolean allowsNull(Schema<?> schema) {
    return Boolean.TRUE.equals(schema.getNullable())
        || schema.getTypes() != null && schema.getTypes().contains("null")
        || "null".equals(schema.getType())
        || schema.getEnum() != null && schema.getEnum().contains(null)
        || isTrue(schema, "x-nullable");
  }

  public static boolean isTrue(Schema<?> schema, String extension) {
    return schema.getExtensions() != null
        && Boolean.TRUE.equals(schema.getExtensions().get(extension));
  }

  public static @Nullable Object extension(Schema<?> schema, String name) {
    return schema.getExtensions() == null ? null : schema.getExtensions().get(name);
  }

  /** Returns the values of an enum or a const, without {@code null}. */
  public static List<Object> values(Schema<?> schema) {
    List<Object> values = new ArrayList<>();
    if (schema.getEnum() != null) {
      for (Object value : schema.getEnum()) {
        if (value != null && !"null".equals(value.toString())
            || "null".equals(value) && isStringType(schema)) {
          values.add(value);
        }
      }
    } else if (schema.getConst() != null) {
      values.add(schema.getConst());
    }
    return values;
  }

  private static boolean isStringType(Schema<?> schema) {
    return types(schema).contains("string") && !allowsNull(schema);
  }

  /**
   * Returns the variants of {@code oneOf} and {@code anyOf}, without those that only require
   * properties or only allow {@code null}.
   */
  public static List<Schema<?>> variants(Schema<?> schema) {
    List<Schema<?>> variants = new ArrayList<>();
    addVariants(schema.getOneOf(), variants);
    addVariants(schema.getAnyOf(), variants);
    return variants;
  }

  @SuppressWarnings("rawtypes") // the parser uses raw types
  private static void addVariants(@Nullable List<Schema> declared, List<Schema<?>> variants) {
    if (declared == null) {
      return;
    }
    for (Schema<?> variant : declared) {
      if (variant != null && !isNullOnly(variant) && !isOnlyDemand(variant)) {
        variants.add(variant);
      }
    }
  }

  public static boolean hasNullVariant(Schema<?> schema) {
    return orEmpty(schema.getOneOf()).stream().anyMatch(Schemas::isNullOnly)
        || orEmpty(schema.getAnyOf()).stream().anyMatch(Schemas::isNullOnly);
  }

  static boolean isNullOnly(@Nullable Schema<?> schema) {
    if (schema == null || schema.get$ref() != null) {
      return false;
    }
    boolean nullType =
        "null".equals(schema.getType())
            || schema.getTypes() != null && schema.getTypes().equals(Set.of("null"));
    List<?> values = schema.getEnum();
    boolean nullValue =
        values != null
            && !values.isEmpty()
            && values.stream().allMatch(v -> v == null || "null".equals(v.toString()));
    return nullType || nullValue && (schema.getType() == null || allowsNull(schema));
  }

  /**
   * Whether a variant only limits which properties go together, such as {@code {required: [a]}}. It
   * is not a type.
   */
  private static boolean isOnlyDemand(Schema<?> schema) {
    List<String> types = types(schema);
    return schema.get$ref() == null
        && (types.isEmpty() || types.equals(List.of("object")))
        && (schema.getRequired() != null || schema.getNot() != null)
        && schema.getItems() == null
        && schema.getConst() == null
        && (schema.getProperties() == null
            || schema.getProperties().values().stream()
                .allMatch(p -> p == null || isBare((Schema<?>) p)))
        && schema.getAllOf() == null
        && schema.getOneOf() == null
        && schema.getAnyOf() == null
        && (schema.getAdditionalProperties() == null
            || schema.getAdditionalProperties() instanceof Boolean)
        && schema.getEnum() == null;
  }

  /** Whether a schema does not restrict the type of its value. */
  static boolean isBare(Schema<?> schema) {
    return schema.get$ref() == null
        && types(schema).isEmpty()
        && !allowsNull(schema)
        && values(schema).isEmpty()
        && schema.getProperties() == null
        && schema.getItems() == null
        && schema.getAllOf() == null
        && schema.getOneOf() == null
        && schema.getAnyOf() == null
        && schema.getFormat() == null
        && !(schema.getAdditionalProperties() instanceof Schema);
  }

  public static List<Schema<?>> parts(Schema<?> schema) {
    List<Schema<?>> parts = new ArrayList<>();
    for (Schema<?> part : orEmpty(schema.getAllOf())) {
      if (part != null) {
        parts.add(part);
      }
    }
    return parts;
  }

  /** Whether a text is Base64, by the keywords of OpenAPI 3.0 or 3.1. */
  public static boolean isBase64(Schema<?> schema) {
    return "byte".equals(schema.getFormat())
        || schema.getFormat() == null && "base64".equalsIgnoreCase(schema.getContentEncoding());
  }

  /** Whether a schema describes an object by its properties. Properties of a text are ignored. */
  public static boolean hasMembers(Schema<?> schema) {
    List<String> types = types(schema);
    return !properties(schema).isEmpty() && (types.isEmpty() || types.contains("object"));
  }

  @SuppressWarnings({"rawtypes", "unchecked"}) // the parser uses raw types
  public static Map<String, Schema<?>> properties(Schema<?> schema) {
    Map<String, Schema> properties = schema.getProperties();
    return properties == null ? Map.of() : (Map<String, Schema<?>>) (Map) properties;
  }

  @SuppressWarnings("rawtypes") // the parser uses raw types
  static List<Schema> orEmpty(@Nullable List<Schema> schemas) {
    return schemas == null ? List.of() : schemas;
  }

  /** Returns a schema that allows the values of any of the given schemas. */
  @SuppressWarnings({"rawtypes", "unchecked"}) // the parser uses raw types
  public static Schema<?> anyOf(List<? extends Schema<?>> variants) {
    Schema<?> union = new Schema<>();
    union.setAnyOf((List<Schema>) (List) new ArrayList<>(variants));
    return union;
  }
}
