package io.streamwire.codegen.model;

import io.streamwire.codegen.contract.Contract;
import io.streamwire.codegen.contract.Members;
import io.streamwire.codegen.contract.Schemas;
import io.streamwire.codegen.contract.Shape;
import io.streamwire.codegen.contract.Shapes;
import io.streamwire.codegen.plan.JavaType;
import io.swagger.v3.oas.models.media.Schema;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells the Java type of a schema, and asks for a class where one is needed that the contract does
 * not name.
 */
public final class TypeResolver {

  private static final BigDecimal LONG_MAX = BigDecimal.valueOf(Long.MAX_VALUE);
  private static final int LONGEST_NAME = 80;

  /** Takes note of a schema that needs a class of its own. */
  interface InlineClasses {
    void add(String className, Schema<?> schema, Shape shape);
  }

  private final Contract contract;
  private final Shapes shapes;
  private final ClassNames names;
  private final InlineClasses inlineClasses;
  private final Map<Schema<?>, String> inlineNames = new IdentityHashMap<>();
  private final Set<String> resolving = new HashSet<>();

  TypeResolver(Contract contract, Shapes shapes, ClassNames names, InlineClasses inlineClasses) {
    this.contract = contract;
    this.shapes = shapes;
    this.names = names;
    this.inlineClasses = inlineClasses;
  }

  /**
   * Returns the type of a schema.
   *
   * @param hint the name of a class, should one be needed
   */
  public JavaType of(@Nullable Schema<?> schema, String hint) {
    if (schema == null) {
      return JavaType.ANY;
    }
    String ref = schema.get$ref();
    if (ref != null) {
      return ofReference(ref, hint);
    }
    Shape shape = shapes.of(schema);
    Schema<?> only = onlyPart(schema, shape);
    if (only != null) {
      return of(only, hint);
    }
    return shape.isClass() ? inline(schema, shape, hint) : plain(schema, shape, hint);
  }

  private JavaType ofReference(String ref, String hint) {
    String component = Contract.componentName(ref);
    Schema<?> target = contract.target(ref);
    if (component == null) {
      return of(target, hint);
    }
    Shape shape = shapes.of(target);
    if (shape.isClass() && isOwnClass(target, shape)) {
      return JavaType.model(
          names.ofComponent(component),
          shape == Shape.ENUM ? JavaType.Kind.ENUM : JavaType.Kind.MODEL);
    }
    if (!resolving.add(component)) {
      return JavaType.ANY; // a list or map of itself: the circle has no name in Java
    }
    JavaType type = of(target, names.ofComponent(component));
    resolving.remove(component);
    return type;
  }

  /** Whether a component is a class itself and not another name of one. */
  boolean isOwnClass(Schema<?> component, Shape shape) {
    return component.get$ref() == null && onlyPart(component, shape) == null;
  }

  /**
   * Returns the one schema that this one merely comments on or wraps; {@code null} if it adds
   * something.
   */
  private @Nullable Schema<?> onlyPart(Schema<?> schema, Shape shape) {
    if (schema.get$ref() != null
        || !Schemas.values(schema).isEmpty()
        || Schemas.hasMembers(schema)) {
      return null;
    }
    List<Schema<?>> variants = Schemas.variants(schema);
    List<Schema<?>> parts = Schemas.parts(schema);
    if (parts.isEmpty()) {
      if (variants.size() == 1) {
        return variants.get(0);
      }
      boolean sameScalar = !variants.isEmpty() && shape.isScalar();
      return sameScalar ? variants.get(0) : null;
    }
    boolean namedObject = shape.isObjectLike() && shape.isClass() && contract.isNamed(schema);
    if (!variants.isEmpty() || namedObject) {
      return null;
    }
    Schema<?> only = null;
    for (Schema<?> part : parts) {
      Shape of = shapes.of(part);
      if (of == Shape.ANY || of == Shape.NULL) {
        continue;
      }
      if (only != null && shape == Shape.OBJECT) {
        return null;
      }
      only = only == null || of == shape && shapes.of(only) != shape ? part : only;
    }
    boolean merges =
        shape == Shape.OBJECT
            && (hasExtras(schema) || only == null || shapes.of(only) != Shape.OBJECT);
    return merges ? null : only;
  }

  private static boolean hasExtras(Schema<?> schema) {
    return schema.getAdditionalProperties() instanceof Schema<?>
        || Boolean.TRUE.equals(schema.getAdditionalProperties());
  }

  private JavaType inline(Schema<?> schema, Shape shape, String hint) {
    String name = inlineNames.get(schema);
    if (name == null) {
      String wish = hint.length() > LONGEST_NAME ? hint.substring(0, LONGEST_NAME) : hint;
      name = names.uniqueInline(wish);
      inlineNames.put(schema, name);
      inlineClasses.add(name, schema, shape);
    }
    return JavaType.model(name, shape == Shape.ENUM ? JavaType.Kind.ENUM : JavaType.Kind.MODEL);
  }

  private JavaType plain(Schema<?> schema, Shape shape, String hint) {
    return switch (shape) {
      case STRING -> Schemas.isBase64(schema) ? JavaType.BYTES : string(schema.getFormat());
      case INTEGER -> integer(schema);
      case NUMBER -> number(schema.getFormat());
      case BOOLEAN -> JavaType.BOOLEAN;
      case LIST -> list(schema, hint);
      case MAP -> JavaType.map(of(mapValues(schema), hint + "Value"));
      default -> JavaType.ANY;
    };
  }

  private @Nullable Schema<?> mapValues(Schema<?> schema) {
    return Members.of(contract, shapes, schema).extras();
  }

  private JavaType list(Schema<?> schema, String hint) {
    JavaType item = of(schema.getItems(), hint + "Item");
    return Boolean.TRUE.equals(schema.getUniqueItems()) ? JavaType.set(item) : JavaType.list(item);
  }

  private static JavaType string(@Nullable String format) {
    return switch (format == null ? "" : format) {
      case "date" -> JavaType.DATE;
      case "date-time" -> JavaType.DATE_TIME;
      case "uuid" -> JavaType.UUID;
      case "decimal" -> JavaType.DECIMAL;
      case "rfc2822" -> JavaType.RFC_2822;
      default -> JavaType.STRING;
    };
  }

  private static JavaType integer(Schema<?> schema) {
    String format = schema.getFormat();
    BigDecimal maximum = schema.getMaximum();
    if ("int32".equals(format)) {
      return JavaType.INTEGER;
    }
    boolean beyondLong = maximum != null && maximum.compareTo(LONG_MAX) > 0;
    return beyondLong || "uint64".equals(format) || "bigint".equals(format)
        ? JavaType.BIG_INTEGER
        : JavaType.LONG;
  }

  private static JavaType number(@Nullable String format) {
    boolean binary = "double".equals(format) || "float".equals(format);
    return binary ? JavaType.DOUBLE : JavaType.BIG_DECIMAL;
  }
}
