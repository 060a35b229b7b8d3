package io.streamwire.codegen.document;

import io.streamwire.codegen.naming.JavaLiteral;
import io.streamwire.codegen.plan.DiscriminatorTag;
import io.streamwire.codegen.plan.EnumPlan;
import io.streamwire.codegen.plan.Import;
import io.streamwire.codegen.plan.JavaType;
import io.streamwire.codegen.plan.ModelClass;
import io.streamwire.codegen.plan.ModelPlan;
import io.streamwire.codegen.plan.ObjectPlan;
import io.streamwire.codegen.plan.PolymorphicPlan;
import io.streamwire.codegen.plan.PropertyPlan;
import io.streamwire.codegen.plan.UnionPlan;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Writes the Java of sample values: the contract's example if it has the right type, otherwise a
 * value of the type. An object has the properties that its builder requires and those of the
 * example.
 */
final class SampleValues {

  private static final int MAX_DEPTH = 6;

  /** Above this number, lists and maps are empty and optional properties are left out. */
  private static final int MAX_OBJECTS = 30;

  private final Map<String, ModelClass> models;
  private final SampleImports imports;
  private final ScalarValues scalars;
  private final FileValues files;
  private final Deque<String> within = new ArrayDeque<>();
  private int objects;

  SampleValues(Map<String, ModelClass> models, SampleImports imports) {
    this.models = models;
    this.imports = imports;
    this.scalars = new ScalarValues(imports);
    this.files = new FileValues(imports);
  }

  /** Returns an argument of a call. */
  Expression argument(String name, JavaType type, @Nullable Object example) {
    Expression value = of(name, type, example);
    if (value == null) {
      imports.add(type.imports());
      return Expression.call(type.text() + ".builder").then("build", List.of());
    }
    return value;
  }

  /**
   * Returns a value; {@code null} if it would be infinite, such as an object that requires one of
   * its own class.
   */
  private @Nullable Expression of(String name, JavaType type, @Nullable Object example) {
    imports.add(type.imports());
    return switch (type.kind()) {
      case ENUM -> enumeration(type.text(), example);
      case MODEL -> model(name, type.text(), example);
      case LIST -> container("List", name, type, example);
      case SET -> container("Set", name, type, example);
      case MAP -> map(name, type, example);
      case ANY -> free(example);
      case FILE -> files.part();
      case FORMATTED -> {
        JavaType value = type.item() == null ? JavaType.STRING : type.item();
        Expression inner = scalar(name, value, example);
        yield Expression.call(imports.name("io.streamwire.wire.FormattedText") + ".of", inner);
      }
      default -> scalar(name, type, example);
    };
  }

  private Expression scalar(String name, JavaType type, @Nullable Object example) {
    Expression value = example == null ? null : scalars.of(type, example);
    return value == null ? scalars.any(type, name) : value;
  }

  private Expression enumeration(String type, @Nullable Object example) {
    EnumPlan plan = model(type).enumClass();
    List<String> known =
        plan == null ? List.of() : plan.all().stream().map(c -> c.value()).toList();
    String value = known.isEmpty() ? "\"value\"" : known.get(0);
    if (plan != null && known.isEmpty() && !plan.valueType().equals("String")) {
      value = "1L";
    }
    String given = String.valueOf(example);
    for (String each : known) {
      if (each.equals(JavaLiteral.quote(given)) || each.equals(given + "L")) {
        value = each;
      }
    }
    if (value.startsWith("new BigDecimal")) {
      imports.name("java.math.BigDecimal");
    }
    return Expression.call(type + ".of", Expression.text(value));
  }

  private @Nullable Expression model(String name, String type, @Nullable Object example) {
    if (within.contains(type)) {
      return null;
    }
    within.push(type);
    objects++;
    try {
      ModelPlan plan = model(type).plan();
      if (plan instanceof ObjectPlan object) {
        return object(type, object, example, Map.of());
      }
      if (plan instanceof UnionPlan union) {
        return union(name, type, union, example);
      }
      return plan instanceof PolymorphicPlan parent ? subtype(name, parent, example) : null;
    } finally {
      within.pop();
    }
  }

  private ModelClass model(String type) {
    ModelClass plan = models.get(type);
    if (plan == null) {
      throw new IllegalStateException("no class is planned for " + type);
    }
    return plan;
  }

  private Expression object(
      String type, ObjectPlan plan, @Nullable Object example, Map<String, String> tags) {
    imports.add(Set.of(new Import(type, true)));
    Expression builder = Expression.call(type + ".builder");
    for (PropertyPlan property : plan.properties()) {
      Object given = member(example, property.wireName());
      String tag = tags.get(property.wireName());
      boolean wanted = given != null && !isFull() && !property.readOnly() && !property.deprecated();
      boolean demanded = property.required() || tag != null;
      if (wanted || demanded && property.defaultValue() == null) {
        Expression value =
            tag != null && property.defaultValue() == null
                ? tag(property.type(), tag)
                : property(property, given, wanted);
        if (value != null) {
          builder = builder.then(property.name(), List.of(value));
        }
      }
    }
    return builder.then("build", List.of());
  }

  private @Nullable Expression property(
      PropertyPlan property, @Nullable Object given, boolean wanted) {
    Object example = wanted ? given : property.example();
    JavaType type = property.type();
    imports.add(type.imports());
    if (!property.formatted()) {
      return of(property.wireName(), type, example);
    }
    JavaType value =
        type.kind() == JavaType.Kind.FORMATTED && type.item() != null
            ? type.item()
            : JavaType.DATE_TIME;
    return scalar(property.wireName(), value, example);
  }

  private @Nullable Expression tag(JavaType type, String text) {
    imports.add(type.imports());
    Expression literal = Expression.text('"' + text + '"');
    return switch (type.kind()) {
      case TEXT -> literal;
      case ENUM -> Expression.call(type.text() + ".of", literal);
      default -> null;
    };
  }

  private @Nullable Expression subtype(
      String name, PolymorphicPlan plan, @Nullable Object example) {
    String given = String.valueOf(member(example, String.valueOf(plan.discriminator())));
    List<DiscriminatorTag> tags = new ArrayList<>(plan.tags());
    tags.sort((a, b) -> Boolean.compare(b.text().equals(given), a.text().equals(given)));
    for (DiscriminatorTag tag : tags) {
      ObjectPlan object = model(tag.type()).objectClass();
      boolean free = !within.contains(tag.type());
      if (object != null && free) {
        return within(
            tag.type(),
            () ->
                object(
                    tag.type(),
                    object,
                    example,
                    Map.of(String.valueOf(plan.discriminator()), tag.text())));
      }
      Expression value = free ? model(name, tag.type(), example) : null;
      if (value != null) {
        return value;
      }
    }
    for (String variant : plan.variants()) {
      Expression value = model(name, variant, example);
      if (value != null) {
        return value;
      }
    }
    return plan.base() == null ? null : model(name, plan.base(), example);
  }

  private Expression within(String type, Supplier<Expression> made) {
    within.push(type);
    try {
      return made.get();
    } finally {
      within.pop();
    }
  }

  private @Nullable Expression union(
      String name, String type, UnionPlan plan, @Nullable Object example) {
    imports.add(Set.of(new Import(type, true)));
    List<UnionPlan.Variant> variants = new ArrayList<>(plan.variants());
    variants.sort((a, b) -> Boolean.compare(isLike(b.of(), example), isLike(a.of(), example)));
    for (UnionPlan.Variant variant : variants) {
      Expression value = variantValue(name, variant, example);
      if (value != null) {
        return Expression.call(type + ".of" + variant.suffix(), value);
      }
    }
    return null;
  }

  private @Nullable Expression variantValue(
      String name, UnionPlan.Variant variant, @Nullable Object example) {
    JavaType type = variant.of();
    if (type.kind() == JavaType.Kind.FORMATTED && type.item() != null) {
      return scalar(name, type.item(), example);
    }
    return type.kind() == JavaType.Kind.RFC_2822
        ? scalar(name, JavaType.DATE_TIME, example)
        : of(name, type, example);
  }

  private static boolean isLike(JavaType type, @Nullable Object example) {
    return switch (type.kind()) {
      case MODEL, MAP -> example instanceof Map;
      case LIST, SET -> example instanceof List;
      case NUMBER -> example instanceof Number;
      case BOOLEAN -> example instanceof Boolean;
      case TEXT -> example instanceof String;
      default -> false;
    };
  }

  private Expression container(
      String factory, String name, JavaType type, @Nullable Object example) {
    String of = imports.name("java.util." + factory) + ".of";
    Object given = example;
    if (example instanceof List<?> list) {
      given = list.isEmpty() ? null : list.get(0);
    }
    Expression item = isFull() || type.item() == null ? null : of(name, type.item(), given);
    return item == null ? Expression.call(of) : Expression.call(of, item);
  }

  private Expression map(String name, JavaType type, @Nullable Object example) {
    String of = imports.name("java.util.Map") + ".of";
    String key = "key";
    Object given = null;
    if (example instanceof Map<?, ?> map && !map.isEmpty()) {
      Map.Entry<?, ?> first = map.entrySet().iterator().next();
      key = String.valueOf(first.getKey());
      given = first.getValue();
    }
    Expression value = isFull() || type.item() == null ? null : of(name, type.item(), given);
    return value == null
        ? Expression.call(of)
        : Expression.call(of, Expression.text(JavaLiteral.quote(key)), value);
  }

  private Expression free(@Nullable Object example) {
    if (example instanceof String text) {
      return scalars.any(JavaType.STRING, text);
    }
    if (example instanceof Boolean || example instanceof Integer) {
      return Expression.text(example.toString());
    }
    return Expression.call(
        imports.name("java.util.Map") + ".of",
        Expression.text("\"key\""),
        Expression.text("\"value\""));
  }

  private boolean isFull() {
    return within.size() >= MAX_DEPTH || objects >= MAX_OBJECTS;
  }

  private static @Nullable Object member(@Nullable Object example, String name) {
    return example instanceof Map<?, ?> map ? map.get(name) : null;
  }
}
