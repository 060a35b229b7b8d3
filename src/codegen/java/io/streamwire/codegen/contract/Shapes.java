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

/** Tells what a schema amounts to. */
public final class Shapes {

  private final Contract contract;
  private final Map<Schema<?>, Shape> known = new IdentityHashMap<>();
  private final Set<Schema<?>> asking = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Map<String, Set<String>> children = new HashMap<>();

  public Shapes(Contract contract) {
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

  /** Returns the components that extend a component through {@code allOf}, directly or not. */
  public Set<String> children(String parent) {
    return children.getOrDefault(parent, Set.of());
  }

  /** Returns the shape of a schema or of what it refers to. */
  public Shape of(@Nullable Schema<?> schema) {
    if (schema == null) {
      return Shape.ANY;
    }
    Schema<?> target = contract.resolve(schema);
    Shape shape = known.get(target);
    if (shape == null) {
      if (!asking.add(target)) {
        return Shape.ANY; // an alias that contains itself and nothing else
      }
      shape = read(target);
      asking.remove(target);
      known.put(target, shape);
    }
    return shape;
  }

  private Shape read(Schema<?> schema) {
    if (schema.getBooleanSchemaValue() != null) {
      return Shape.ANY;
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
      return Shape.UNION;
    }
    if (!parts.isEmpty()) {
      return ofParts(schema, parts, hasOwnProperties);
    }
    if (hasOwnProperties) {
      return isFamily(schema) ? Shape.FAMILY : Shape.OBJECT;
    }
    return ofType(schema);
  }

  /** Whether properties stand beside variants that have none, such as a truth value. */
  private boolean isBesideScalars(Schema<?> schema, List<Schema<?>> variants) {
    return variants.size() > 1
        && Schemas.types(schema).isEmpty()
        && variants.stream().map(this::of).anyMatch(s -> s.isScalar() || s == Shape.LIST);
  }

  private static Shape ofValues(Schema<?> schema, List<Object> values) {
    if (values.stream().allMatch(Boolean.class::isInstance)) {
      return Shape.BOOLEAN;
    }
    List<String> types = Schemas.types(schema);
    if (types.contains("boolean") && types.size() == 1) {
      return Shape.BOOLEAN;
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
    return Shape.ENUM;
  }

  private Shape ofVariants(List<Schema<?>> variants) {
    if (variants.size() == 1) {
      return of(variants.get(0));
    }
    boolean allOpenText = true;
    boolean anyEnum = false;
    Set<Shape> shapes = new HashSet<>();
    for (Schema<?> variant : variants) {
      Shape shape = of(variant);
      shapes.add(shape);
      Schema<?> target = contract.resolve(variant);
      boolean textEnum = shape == Shape.ENUM && Enums.isText(Enums.values(contract, target));
      anyEnum |= textEnum;
      allOpenText &= textEnum || shape == Shape.STRING && target.getFormat() == null;
    }
    if (shapes.contains(Shape.ANY)) {
      return Shape.ANY;
    }
    if (allOpenText) {
      return anyEnum ? Shape.ENUM : Shape.STRING;
    }
    boolean sameScalar = shapes.size() == 1 && shapes.iterator().next().isScalar();
    if (sameScalar
        && variants.stream()
                .map(v -> String.valueOf(contract.resolve(v).getFormat()))
                .distinct()
                .count()
            == 1) {
      return shapes.iterator().next();
    }
    return Shape.UNION;
  }

  private Shape ofParts(Schema<?> schema, List<Schema<?>> parts, boolean hasOwnProperties) {
    if (isFamily(schema)) {
      return Shape.FAMILY;
    }
    Shape found = hasOwnProperties ? Shape.OBJECT : Shape.ANY;
    for (Schema<?> part : parts) {
      Shape shape = of(part);
      if (shape == Shape.ANY || shape == Shape.NULL) {
        continue;
      }
      if (shape.isObjectLike()) {
        found = found == Shape.ANY ? objectOf(schema, parts, shape) : Shape.OBJECT;
      } else if (found == Shape.ANY || found == Shape.MAP) {
        found = shape;
      }
    }
    if (found == Shape.ANY || found == Shape.MAP && !Schemas.variants(schema).isEmpty()) {
      List<Schema<?>> variants = Schemas.variants(schema);
      if (!variants.isEmpty()) {
        return ofVariants(variants);
      }
      return found == Shape.ANY ? ofType(schema) : found;
    }
    if (found == Shape.UNION && parts.stream().anyMatch(part -> of(part).isObjectLike())) {
      return Shape.OBJECT;
    }
    return found;
  }

  /**
   * A named schema that extends a family is a member of it, even if it adds nothing; an unnamed one
   * is the family itself.
   */
  private Shape objectOf(Schema<?> schema, List<Schema<?>> parts, Shape part) {
    boolean onlyWraps = parts.size() == 1 && Schemas.variants(schema).isEmpty();
    if (part == Shape.FAMILY) {
      return onlyWraps && !contract.isNamed(schema) ? Shape.FAMILY : Shape.OBJECT;
    }
    return onlyWraps || part == Shape.MAP ? part : Shape.OBJECT;
  }

  private static Shape ofType(Schema<?> schema) {
    List<String> types = Schemas.types(schema);
    if (types.size() > 1) {
      return types.equals(List.of("integer", "number"))
              || types.equals(List.of("number", "integer"))
          ? Shape.NUMBER
          : Shape.UNION;
    }
    String type = types.isEmpty() ? impliedType(schema) : types.get(0);
    return switch (type) {
      case "string", "file" -> Shape.STRING;
      case "integer" -> Shape.INTEGER;
      case "number" -> Shape.NUMBER;
      case "boolean" -> Shape.BOOLEAN;
      case "array" -> Shape.LIST;
      case "object" -> Shape.MAP;
      case "null" -> Shape.NULL;
      default -> Shape.ANY;
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

  private boolean isFamily(Schema<?> schema) {
    if (schema.getDiscriminator() == null || schema.getDiscriminator().getPropertyName() == null) {
      return false;
    }
    String name = contract.nameOf(schema);
    return name != null && !children(name).isEmpty();
  }
}
