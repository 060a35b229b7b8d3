package io.streamwire.codegen.model;

import io.streamwire.codegen.contract.Contract;
import io.streamwire.codegen.contract.Discriminators;
import io.streamwire.codegen.contract.SchemaKind;
import io.streamwire.codegen.contract.SchemaKinds;
import io.streamwire.codegen.contract.Schemas;
import io.streamwire.codegen.naming.JavaLiteral;
import io.streamwire.codegen.naming.JavaNames;
import io.streamwire.codegen.naming.NameScope;
import io.streamwire.codegen.plan.DiscriminatorTag;
import io.streamwire.codegen.plan.Import;
import io.streamwire.codegen.plan.JavaType;
import io.streamwire.codegen.plan.UnionPlan;
import io.swagger.v3.oas.models.media.Discriminator;
import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Plans the class of a value that is one of several types. */
final class UnionPlanner {

  private final Contract contract;
  private final SchemaKinds schemaKinds;
  private final TypeResolver types;

  UnionPlanner(Contract contract, SchemaKinds schemaKinds, TypeResolver types) {
    this.contract = contract;
    this.schemaKinds = schemaKinds;
    this.types = types;
  }

  UnionPlan plan(String className, Schema<?> schema, Set<Import> imports) {
    NameScope suffixes = new NameScope(List.of("Class"));
    Map<String, Integer> byType = new TreeMap<>();
    List<UnionPlan.Variant> variants = new ArrayList<>();
    Map<String, String> components = new TreeMap<>();
    for (Schema<?> variant : variantsOf(schema)) {
      JavaType type =
          types.of(variant, className + preferredSuffix(variant, variants.size() + 1)).received();
      String component =
          variant.get$ref() == null ? null : Contract.componentName(variant.get$ref());
      if (component != null) {
        components.put(component, type.text());
      }
      if (byType.containsKey(type.text())) {
        continue; // one Java type under two names reads the same JSON
      }
      byType.put(type.text(), variants.size());
      imports.addAll(type.imports());
      variants.add(new UnionPlan.Variant(variants.size(), suffixes.unique(suffix(type), ""), type));
    }
    Discriminator discriminator = schema.getDiscriminator();
    if (discriminator == null || discriminator.getPropertyName() == null || components.isEmpty()) {
      return new UnionPlan(null, variants, List.of(), false);
    }
    List<DiscriminatorTag> tags = new ArrayList<>();
    Discriminators.texts(discriminator, components.keySet())
        .forEach(
            (text, component) -> {
              String type = components.get(component);
              Integer index = type == null ? null : byType.get(type);
              if (type != null && index != null) {
                tags.add(new DiscriminatorTag(JavaLiteral.escape(text), type, index));
              }
            });
    return new UnionPlan(
        JavaLiteral.escape(discriminator.getPropertyName()), variants, tags, false);
  }

  /** A list of types (OpenAPI 3.1) is a union too. Variants that are unions stay unions. */
  private List<Schema<?>> variantsOf(Schema<?> schema) {
    List<Schema<?>> variants = new ArrayList<>(Schemas.variants(schema));
    if (Schemas.hasMembers(schema)) {
      variants.replaceAll(variant -> withMembers(variant, schema));
    }
    for (Schema<?> part : Schemas.parts(schema)) {
      Schema<?> target = contract.resolve(part);
      if (variants.isEmpty() && schemaKinds.of(target) == SchemaKind.UNION) {
        variants.addAll(variantsOf(target));
      }
    }
    if (variants.isEmpty()) {
      for (String type : Schemas.types(schema)) {
        variants.add(ofType(schema, type));
      }
    }
    return variants;
  }

  /** Properties of a union belong to each variant that is an object. */
  private Schema<?> withMembers(Schema<?> variant, Schema<?> schema) {
    SchemaKind kind = schemaKinds.of(variant);
    if (!kind.isObjectLike() && kind != SchemaKind.ANY) {
      return variant;
    }
    Schema<?> members = new Schema<>();
    members.setType("object");
    members.setProperties(schema.getProperties());
    members.setRequired(schema.getRequired());
    return new Schema<>().addAllOfItem(variant).addAllOfItem(members);
  }

  private static Schema<?> ofType(Schema<?> schema, String type) {
    Schema<?> variant = new Schema<>();
    variant.setType(type);
    switch (type) {
      case "array" -> variant.setItems(schema.getItems());
      case "object" -> {
        variant.setProperties(schema.getProperties());
        variant.setRequired(schema.getRequired());
        variant.setAdditionalProperties(schema.getAdditionalProperties());
      }
      case "string", "integer", "number" -> variant.setFormat(schema.getFormat());
      default -> {
        // null and boolean take no keywords over
      }
    }
    return variant;
  }

  private static String preferredSuffix(Schema<?> variant, int number) {
    String title = variant.getTitle();
    return title != null && title.length() <= 40
        ? JavaNames.type(title, "Option" + number)
        : "Option" + number;
  }

  /** {@code List<Map<String, Card>>} becomes {@code ListOfMapOfCard}. */
  private static String suffix(JavaType type) {
    JavaType item = type.item();
    if (item == null || type.kind() == JavaType.Kind.FORMATTED) {
      return type.valueType();
    }
    return type.text().substring(0, type.text().indexOf('<')) + "Of" + suffix(item);
  }
}
