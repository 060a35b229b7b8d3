package io.streamwire.codegen.model;

import io.streamwire.codegen.contract.Contract;
import io.streamwire.codegen.contract.PropertyMerger;
import io.streamwire.codegen.contract.SchemaKind;
import io.streamwire.codegen.contract.SchemaKinds;
import io.streamwire.codegen.contract.Schemas;
import io.streamwire.codegen.plan.JavaType;
import io.swagger.v3.oas.models.media.Schema;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Determines the Java type of a schema, and requests a class for an inline schema. */
public final class TypeResolver {

  private static final BigDecimal LONG_MAX = BigDecimal.valueOf(Long.MAX_VALUE);
  private static final int MAX_NAME_LENGTH = 80;

  /** Receives an inline schema that needs a class. */
  interface InlineClasses {
    void add(String className, Schema<?> schema, SchemaKind kind);
  }

  private final Contract contract;
  private final SchemaKinds schemaKinds;
  private final ClassNames names;
  private final InlineClasses inlineClasses;
  private final Map<Schema<?>, String> inlineNames = new IdentityHashMap<>();
  private final Set<String> resolving = new HashSet<>();

  TypeResolver(
      Contract contract, SchemaKinds schemaKinds, ClassNames names, InlineClasses inlineClasses) {
    this.contract = contract;
    this.schemaKinds = schemaKinds;
    this.names = names;
    this.inlineClasses = inlineClasses;
  }

  /**
   * Returns the type of a schema.
   *
   * @param nameHint the preferred name if it needs a class
   */
  public JavaType of(@Nullable Schema<?> schema, String nameHint) {
    if (schema == null) {
      return JavaType.ANY;
    }
    String ref = schema.get$ref();
    if (ref != null) {
      return ofReference(ref, nameHint);
    }
    SchemaKind kind = schemaKinds.of(schema);
    Schema<?> only = onlyPart(schema, kind);
    if (only != null) {
      return of(only, nameHint);
    }
    return kind.isClass() ? inline(schema, kind, nameHint) : plain(schema, kind, nameHint);
  }

  private JavaType ofReference(String ref, String nameHint) {
    String component = Contract.componentName(ref);
    Schema<?> target = contract.target(ref);
    if (component == null) {
      return of(target, nameHint);
    }
    SchemaKind kind = schemaKinds.of(target);
    if (kind.isClass() && isOwnClass(target, kind)) {
      return JavaType.model(
          names.ofComponent(component),
          kind == SchemaKind.ENUM ? JavaType.Kind.ENUM : JavaType.Kind.MODEL);
    }
    if (!resolving.add(component)) {
      return JavaType.ANY; // a list or map of itself: the recursive type has no name in Java
    }
    JavaType type = of(target, names.ofComponent(component));
    resolving.remove(component);
    return type;
  }

  /** Whether a component is a class, and not an alias of one. */
  boolean isOwnClass(Schema<?> component, SchemaKind kind) {
    return component.get$ref() == null && onlyPart(component, kind) == null;
  }

  /**
   * Returns the schema that this one only wraps or describes; {@code null} if it adds something.
   */
  private @Nullable Schema<?> onlyPart(Schema<?> schema, SchemaKind kind) {
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
      boolean sameScalar = !variants.isEmpty() && kind.isScalar();
      return sameScalar ? variants.get(0) : null;
    }
    boolean namedObject = kind.isObjectLike() && kind.isClass() && contract.isNamed(schema);
    if (!variants.isEmpty() || namedObject) {
      return null;
    }
    Schema<?> only = null;
    for (Schema<?> part : parts) {
      SchemaKind of = schemaKinds.of(part);
      if (of == SchemaKind.ANY || of == SchemaKind.NULL) {
        continue;
      }
      if (only != null && kind == SchemaKind.OBJECT) {
        return null;
      }
      only = only == null || of == kind && schemaKinds.of(only) != kind ? part : only;
    }
    boolean merges =
        kind == SchemaKind.OBJECT
            && (hasExtras(schema) || only == null || schemaKinds.of(only) != SchemaKind.OBJECT);
    return merges ? null : only;
  }

  private static boolean hasExtras(Schema<?> schema) {
    return schema.getAdditionalProperties() instanceof Schema<?>
        || Boolean.TRUE.equals(schema.getAdditionalProperties());
  }

  private JavaType inline(Schema<?> schema, SchemaKind kind, String nameHint) {
    String name = inlineNames.get(schema);
    if (name == null) {
      String preferredName =
          nameHint.length() > MAX_NAME_LENGTH ? nameHint.substring(0, MAX_NAME_LENGTH) : nameHint;
      name = names.uniqueInline(preferredName);
      inlineNames.put(schema, name);
      inlineClasses.add(name, schema, kind);
    }
    return JavaType.model(name, kind == SchemaKind.ENUM ? JavaType.Kind.ENUM : JavaType.Kind.MODEL);
  }

  private JavaType plain(Schema<?> schema, SchemaKind kind, String nameHint) {
    return switch (kind) {
      case STRING -> Schemas.isBase64(schema) ? JavaType.BYTES : string(schema.getFormat());
      case INTEGER -> integer(schema);
      case NUMBER -> number(schema.getFormat());
      case BOOLEAN -> JavaType.BOOLEAN;
      case LIST -> list(schema, nameHint);
      case MAP -> JavaType.map(of(mapValues(schema), nameHint + "Value"));
      default -> JavaType.ANY;
    };
  }

  private @Nullable Schema<?> mapValues(Schema<?> schema) {
    return PropertyMerger.of(contract, schemaKinds, schema).extras();
  }

  private JavaType list(Schema<?> schema, String nameHint) {
    JavaType item = of(schema.getItems(), nameHint + "Item");
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
