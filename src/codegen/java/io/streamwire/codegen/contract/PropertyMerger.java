package io.streamwire.codegen.contract;

import io.swagger.v3.oas.models.media.Schema;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Merges the properties of an object: its own, those of its {@code allOf} parts and those of its
 * variants.
 */
public final class PropertyMerger {

  private static final Schema<?> ONLY_REQUIRED = new Schema<>();
  private static final String REFERENCE = "x-client-reference";

  private final Contract contract;
  private final SchemaKinds schemaKinds;
  private final Set<Schema<?>> visiting = Collections.newSetFromMap(new IdentityHashMap<>());

  private final Map<String, Schema<?>> properties = new LinkedHashMap<>();
  private final Set<String> required = new LinkedHashSet<>();
  private final Set<String> demanded = new LinkedHashSet<>();

  private @Nullable Schema<?> extras;

  private PropertyMerger(Contract contract, SchemaKinds schemaKinds) {
    this.contract = contract;
    this.schemaKinds = schemaKinds;
  }

  public static PropertyMerger of(Contract contract, SchemaKinds schemaKinds, Schema<?> schema) {
    PropertyMerger members = new PropertyMerger(contract, schemaKinds);
    members.add(schema, true);
    members.nameWhatIsOnlyRequired();
    return members;
  }

  /**
   * A name that is required but not declared becomes an optional property of any type: often the
   * contract has misspelled another name.
   */
  private void nameWhatIsOnlyRequired() {
    if (extras == null && !properties.isEmpty()) {
      required.forEach(name -> properties.putIfAbsent(name, ONLY_REQUIRED));
    }
    required.removeIf(name -> properties.getOrDefault(name, ONLY_REQUIRED) == ONLY_REQUIRED);
  }

  /** Returns the properties by their names in the contract. */
  public Map<String, Schema<?>> properties() {
    return properties;
  }

  /** Whether every value has a property. */
  public boolean isRequired(String name) {
    return required.contains(name);
  }

  /**
   * Whether a part requires a property that it does not declare. A {@code readOnly} property is
   * required in responses only, unless another part requires it again, as for a reference to an
   * existing object: then it is required in requests too.
   */
  public boolean isDemanded(String name) {
    return demanded.contains(name);
  }

  /**
   * Returns the schema of additional properties; {@code null} if the contract does not mention
   * them.
   */
  public @Nullable Schema<?> extras() {
    return extras;
  }

  /** Inserts a property that the schema does not declare, before one that it declares. */
  public void insert(String before, String name, Schema<?> property, boolean isRequired) {
    Map<String, Schema<?>> all = new LinkedHashMap<>(properties);
    properties.clear();
    all.forEach(
        (each, schema) -> {
          if (each.equals(before)) {
            properties.put(name, property);
          }
          properties.put(each, schema);
        });
    if (isRequired) {
      required.add(name);
    }
  }

  private void add(Schema<?> schema, boolean always) {
    Schema<?> target = contract.resolve(schema);
    if (!visiting.add(target)) {
      return;
    }
    for (Schema<?> part : Schemas.parts(target)) {
      add(part, always);
    }
    Schemas.properties(target).forEach((name, property) -> put(name, property, always));
    if (always && target.getRequired() != null) {
      required.addAll(target.getRequired());
      target.getRequired().stream()
          .filter(name -> !Schemas.properties(target).containsKey(name))
          .forEach(demanded::add);
    }
    Object additional = target.getAdditionalProperties();
    if (additional instanceof Schema<?> values) {
      extras =
          values.getBooleanSchemaValue() == null
              ? values
              : Boolean.TRUE.equals(values.getBooleanSchemaValue()) ? new Schema<>() : extras;
    } else if (Boolean.TRUE.equals(additional)) {
      extras = new Schema<>();
    }
    for (Schema<?> variant : Schemas.variants(target)) {
      add(variant, false);
    }
    visiting.remove(target);
  }

  private void put(String name, Schema<?> property, boolean always) {
    Schema<?> before = properties.get(name);
    if (before == null) {
      properties.put(name, property);
    } else if (always) {
      // A part that only adds a description to an inherited property must not remove its type.
      boolean saysMore = !Schemas.isBare(property) && schemaKinds.of(property) != SchemaKind.ANY;
      properties.put(name, saysMore || Schemas.isBare(before) ? property : before);
    } else if (!sameType(before, property)) {
      properties.put(name, Schemas.anyOf(List.of(before, property)));
    }
  }

  /**
   * Returns the property by which a caller looks up the outcome of a request ({@code
   * x-client-reference}); {@code null} if there is none.
   */
  public @Nullable String reference() {
    String found = null;
    for (Map.Entry<String, Schema<?>> property : properties.entrySet()) {
      Schema<?> schema = property.getValue();
      if (isReference(schema) || isReference(contract.resolve(schema))) {
        if (found != null || schemaKinds.of(schema) != SchemaKind.STRING) {
          throw new SpecError(
              property.getKey() + " " + REFERENCE,
              found != null
                  ? found + " has it too (expected: one property of an object)"
                  : "is not on a text (expected: a property of type string)");
        }
        found = property.getKey();
      }
    }
    return found;
  }

  private static boolean isReference(Schema<?> schema) {
    return Schemas.isTrue(schema, REFERENCE);
  }

  /** Whether a property may be a formatted text, which has two accessors. */
  public boolean isFormatted(String name) {
    Schema<?> property = properties.get(name);
    if (property == null) {
      return false;
    }
    Schema<?> schema = contract.resolve(property);
    for (int depth = 0; depth < 20 && Schemas.parts(schema).size() == 1; depth++) {
      schema = contract.resolve(Schemas.parts(schema).get(0));
    }
    return (schema.getFormat() != null || Schemas.isBase64(schema))
        && schemaKinds.of(schema) == SchemaKind.STRING;
  }

  private boolean sameType(Schema<?> left, Schema<?> right) {
    if (contract.resolve(left) == contract.resolve(right)) {
      return true;
    }
    SchemaKind kind = schemaKinds.of(left);
    if (kind != schemaKinds.of(right)) {
      return false;
    }
    String leftFormat = contract.resolve(left).getFormat();
    String rightFormat = contract.resolve(right).getFormat();
    return kind.isScalar() && String.valueOf(leftFormat).equals(String.valueOf(rightFormat))
        || left.equals(right);
  }
}
