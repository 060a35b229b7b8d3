package io.streamwire.codegen.contract;

import io.swagger.v3.oas.models.media.Schema;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Determines the kind of Java type that a schema becomes. */
public final class SchemaKinds {

  private final Contract contract;
  private final Map<Schema<?>, SchemaKind> known = new IdentityHashMap<>();
  private final Set<Schema<?>> asking = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Map<String, Set<String>> children = new HashMap<>();

  public SchemaKinds(Contract contract) {
    this.contract = contract;
    contract.schemas().forEach((name, schema) -> noteParents(name, schema, new HashSet<>()));
  }

  private void noteParents(String child, Schema<?> schema, Set<String> seen) {
    for (Schema<?> part : Schemas.parts(schema)) {
      String parent = part.get$ref() == null ? null : Contract.componentName(part.get$ref());
      if (parent != null && seen.add(parent)) {
        children.computeIfAbsent(parent, unused -> new LinkedHashSet<>()).add(child);
        Schema<?> above = contract.schemas().get(parent);
        if (above != null) {
          noteParents(child, above, seen);
        }
      }
    }
  }

  /**
   * Returns the components that extend a component through {@code allOf}, directly or indirectly.
   */
  public Set<String> children(String parent) {
    return children.getOrDefault(parent, Set.of());
  }

  /** Returns the kind of a schema or of its reference's target. */
  public SchemaKind of(@Nullable Schema<?> schema) {
    if (schema == null) {
      return SchemaKind.ANY;
    }
    Schema<?> target = contract.resolve(schema);
    SchemaKind kind = known.get(target);
    if (kind == null) {
      if (!asking.add(target)) {
        return SchemaKind.ANY; // an alias that contains only itself
      }
      kind = read(target);
      asking.remove(target);
      known.put(target, kind);
    }
    return kind;
  }

  private SchemaKind read(Schema<?> schema) {
    if (schema.getBooleanSchemaValue() != null) {
      return SchemaKind.ANY;
    }
    List<Object> values = Schemas.values(schema);
    if (!values.isEmpty()) {
      return ofValues(schema, values);
    }
    List<Schema<?>> variants = Schemas.variants(schema);
    boolean hasOwnProperties = Schemas.hasMembers(schema);
    List<Schema<?>> parts = Schemas.parts(schema);
    if (!variants.isEmpty() && !hasOwnProperties && parts.isEmpty()) {
      return ofVariants(variants);
    }
    if (parts.isEmpty() && isBesideScalars(schema, variants)) {
      return SchemaKind.UNION;
    }
    if (!parts.isEmpty()) {
      return ofParts(schema, parts, hasOwnProperties);
    }
    if (hasOwnProperties) {
      return isPolymorphic(schema) ? SchemaKind.POLYMORPHIC : SchemaKind.OBJECT;
    }
    return ofType(schema);
  }

  /** Whether a schema has properties and also variants without properties, such as a boolean. */
  private boolean isBesideScalars(Schema<?> schema, List<Schema<?>> variants) {
    return variants.size() > 1
        && Schemas.types(schema).isEmpty()
        && variants.stream().map(this::of).anyMatch(s -> s.isScalar() || s == SchemaKind.LIST);
  }

  private static SchemaKind ofValues(Schema<?> schema, List<Object> values) {
    if (values.stream().allMatch(Boolean.class::isInstance)) {
      return SchemaKind.BOOLEAN;
    }
    List<String> types = Schemas.types(schema);
    if (types.contains("boolean") && types.size() == 1) {
      return SchemaKind.BOOLEAN;
    }
    boolean scalars =
        values.stream()
                .allMatch(v -> v instanceof String || v instanceof Number || v instanceof Boolean)
            || types.stream()
                .allMatch(t -> t.equals("string") || t.equals("integer") || t.equals("number"));
    boolean container = types.contains("array") || types.contains("object");
    if (!scalars || container) {
      return ofType(schema);
    }
    return SchemaKind.ENUM;
  }

  private SchemaKind ofVariants(List<Schema<?>> variants) {
    if (variants.size() == 1) {
      return of(variants.get(0));
    }
    boolean allOpenText = true;
    boolean anyEnum = false;
    Set<SchemaKind> schemaKinds = new HashSet<>();
    for (Schema<?> variant : variants) {
      SchemaKind kind = of(variant);
      schemaKinds.add(kind);
      Schema<?> target = contract.resolve(variant);
      boolean textEnum = kind == SchemaKind.ENUM && Enums.isText(Enums.values(contract, target));
      anyEnum |= textEnum;
      allOpenText &= textEnum || kind == SchemaKind.STRING && target.getFormat() == null;
    }
    if (schemaKinds.contains(SchemaKind.ANY)) {
      return SchemaKind.ANY;
    }
    if (allOpenText) {
      return anyEnum ? SchemaKind.ENUM : SchemaKind.STRING;
    }
    boolean sameScalar = schemaKinds.size() == 1 && schemaKinds.iterator().next().isScalar();
    if (sameScalar
        && variants.stream()
                .map(v -> String.valueOf(contract.resolve(v).getFormat()))
                .distinct()
                .count()
            == 1) {
      return schemaKinds.iterator().next();
    }
    return SchemaKind.UNION;
  }

  private SchemaKind ofParts(Schema<?> schema, List<Schema<?>> parts, boolean hasOwnProperties) {
    if (isPolymorphic(schema)) {
      return SchemaKind.POLYMORPHIC;
    }
    SchemaKind found = hasOwnProperties ? SchemaKind.OBJECT : SchemaKind.ANY;
    for (Schema<?> part : parts) {
      SchemaKind kind = of(part);
      if (kind == SchemaKind.ANY || kind == SchemaKind.NULL) {
        continue;
      }
      if (kind.isObjectLike()) {
        found = found == SchemaKind.ANY ? objectOf(schema, parts, kind) : SchemaKind.OBJECT;
      } else if (found == SchemaKind.ANY || found == SchemaKind.MAP) {
        found = kind;
      }
    }
    if (found == SchemaKind.ANY || found == SchemaKind.MAP && !Schemas.variants(schema).isEmpty()) {
      List<Schema<?>> variants = Schemas.variants(schema);
      if (!variants.isEmpty()) {
        return ofVariants(variants);
      }
      return found == SchemaKind.ANY ? ofType(schema) : found;
    }
    if (found == SchemaKind.UNION && parts.stream().anyMatch(part -> of(part).isObjectLike())) {
      return SchemaKind.OBJECT;
    }
    return found;
  }

  /**
   * A named schema that extends a polymorphic one is a subtype, even if it adds nothing. An unnamed
   * one is the polymorphic schema itself.
   */
  private SchemaKind objectOf(Schema<?> schema, List<Schema<?>> parts, SchemaKind part) {
    boolean onlyWraps = parts.size() == 1 && Schemas.variants(schema).isEmpty();
    if (part == SchemaKind.POLYMORPHIC) {
      return onlyWraps && !contract.isNamed(schema) ? SchemaKind.POLYMORPHIC : SchemaKind.OBJECT;
    }
    return onlyWraps || part == SchemaKind.MAP ? part : SchemaKind.OBJECT;
  }

  private static SchemaKind ofType(Schema<?> schema) {
    List<String> types = Schemas.types(schema);
    if (types.size() > 1) {
      return types.equals(List.of("integer", "number"))
              || types.equals(List.of("number", "integer"))
          ? SchemaKind.NUMBER
          : SchemaKind.UNION;
    }
    String type = types.isEmpty() ? impliedType(schema) : types.get(0);
    return switch (type) {
      case "string", "file" -> SchemaKind.STRING;
      case "integer" -> SchemaKind.INTEGER;
      case "number" -> SchemaKind.NUMBER;
      case "boolean" -> SchemaKind.BOOLEAN;
      case "array" -> SchemaKind.LIST;
      case "object" -> SchemaKind.MAP;
      case "null" -> SchemaKind.NULL;
      default -> SchemaKind.ANY;
    };
  }

  private static String impliedType(Schema<?> schema) {
    if (Schemas.isNullOnly(schema)) {
      return "null";
    }
    if (schema.getItems() != null || schema.getPrefixItems() != null) {
      return "array";
    }
    if (schema.getAdditionalProperties() instanceof Schema<?>) {
      return "object";
    }
    if (schema.getFormat() != null
        || schema.getContentMediaType() != null
        || schema.getContentEncoding() != null
        || schema.getPattern() != null
        || schema.getMaxLength() != null) {
      return "string";
    }
    return "";
  }

  private boolean isPolymorphic(Schema<?> schema) {
    if (schema.getDiscriminator() == null || schema.getDiscriminator().getPropertyName() == null) {
      return false;
    }
    String name = contract.nameOf(schema);
    return name != null && !children(name).isEmpty();
  }
}
