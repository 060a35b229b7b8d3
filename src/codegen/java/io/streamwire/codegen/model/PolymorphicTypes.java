package io.streamwire.codegen.model;

import io.streamwire.codegen.contract.Contract;
import io.streamwire.codegen.contract.Discriminators;
import io.streamwire.codegen.contract.PropertyMerger;
import io.streamwire.codegen.contract.SchemaKind;
import io.streamwire.codegen.contract.SchemaKinds;
import io.streamwire.codegen.naming.JavaLiteral;
import io.streamwire.codegen.plan.DiscriminatorTag;
import io.streamwire.codegen.plan.PolymorphicPlan;
import io.streamwire.codegen.plan.PropertyPlan;
import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Determines the interfaces that classes implement because of {@code discriminator} and {@code
 * allOf}.
 */
final class PolymorphicTypes {

  private final Contract contract;
  private final SchemaKinds schemaKinds;
  private final ClassNames names;
  private final Map<String, String> bases = new HashMap<>();

  PolymorphicTypes(Contract contract, SchemaKinds schemaKinds, ClassNames names) {
    this.contract = contract;
    this.schemaKinds = schemaKinds;
    this.names = names;
    contract
        .schemas()
        .forEach(
            (component, schema) -> {
              if (isPolymorphic(component)) {
                bases.put(component, names.unique("Plain" + names.ofComponent(component)));
              }
            });
  }

  private boolean isPolymorphic(String component) {
    Schema<?> schema = contract.schemas().get(component);
    return schema != null
        && schema.get$ref() == null
        && schemaKinds.of(schema) == SchemaKind.POLYMORPHIC;
  }

  /** Returns the class of values with an unknown discriminator. */
  String base(String component) {
    return bases.getOrDefault(component, component);
  }

  /** Returns the interfaces of a component, each with the wire names of its accessors. */
  Map<String, Set<String>> interfacesOf(String component) {
    Map<String, Set<String>> interfaces = new TreeMap<>();
    for (String parent : bases.keySet()) {
      if (parent.equals(component) || schemaKinds.children(parent).contains(component)) {
        interfaces.put(names.ofComponent(parent), commonProperties(parent));
      }
    }
    return interfaces;
  }

  /**
   * Returns the values to which a component's discriminator properties are initialized: those that
   * stand for this component only.
   */
  Map<String, String> ownTags(String component) {
    Map<String, String> tags = new HashMap<>();
    for (String parent : bases.keySet()) {
      if (!schemaKinds.children(parent).contains(component)) {
        continue;
      }
      Schema<?> schema = contract.target("#/components/schemas/" + parent);
      List<String> own = new ArrayList<>();
      texts(parent)
          .forEach(
              (text, target) -> {
                if (target.equals(component)) {
                  own.add(text);
                }
              });
      if (own.size() == 1) {
        tags.put(schema.getDiscriminator().getPropertyName(), own.get(0));
      }
    }
    return tags;
  }

  private Map<String, String> texts(String parent) {
    Schema<?> schema = contract.target("#/components/schemas/" + parent);
    return Discriminators.texts(schema.getDiscriminator(), schemaKinds.children(parent));
  }

  /**
   * An interface declares only properties that have the same type in all its classes, because a
   * subtype may narrow one.
   */
  private Set<String> commonProperties(String parent) {
    Schema<?> schema = contract.target("#/components/schemas/" + parent);
    PropertyMerger declared = PropertyMerger.of(contract, schemaKinds, schema);
    Set<String> common = new LinkedHashSet<>(declared.properties().keySet());
    for (String child : schemaKinds.children(parent)) {
      PropertyMerger members =
          PropertyMerger.of(
              contract, schemaKinds, contract.target("#/components/schemas/" + child));
      common.removeIf(
          name ->
              members.properties().get(name) != declared.properties().get(name)
                  || members.isRequired(name) != declared.isRequired(name));
      MemberNames childNames = new MemberNames(members);
      MemberNames parentNames = new MemberNames(declared);
      common.removeIf(
          name ->
              !parentNames.of(name).equals(childNames.of(name))
                  || declared.isFormatted(name)
                      && !parentNames.textOf(name).equals(childNames.textOf(name)));
    }
    common.remove(schema.getDiscriminator().getPropertyName());
    return common;
  }

  /**
   * Plans the interface. Types and descriptions of its accessors come from the properties of the
   * base class.
   */
  PolymorphicPlan plan(String component, List<PropertyPlan> baseProperties) {
    Set<String> common = new LinkedHashSet<>();
    commonProperties(component).forEach(name -> common.add(JavaLiteral.escape(name)));
    Map<String, String> classes = new LinkedHashMap<>();
    texts(component)
        .forEach(
            (text, target) -> {
              if (schemaKinds.children(component).contains(target)
                  && contract.schemas().containsKey(target)
                  && schemaKinds.of(contract.schemas().get(target)).isObjectLike()) {
                classes.put(text, isPolymorphic(target) ? base(target) : names.ofComponent(target));
              }
            });
    List<DiscriminatorTag> tags = new ArrayList<>();
    classes.forEach(
        (text, type) ->
            tags.add(new DiscriminatorTag(JavaLiteral.escape(text), type, tags.size())));
    Set<String> above = new TreeSet<>();
    for (String parent : bases.keySet()) {
      if (schemaKinds.children(parent).contains(component)) {
        above.add(names.ofComponent(parent));
      }
    }
    Schema<?> schema = contract.target("#/components/schemas/" + component);
    return new PolymorphicPlan(
        JavaLiteral.escape(schema.getDiscriminator().getPropertyName()),
        base(component),
        above,
        baseProperties.stream().filter(property -> common.contains(property.wireName())).toList(),
        List.of(),
        tags);
  }
}
