package io.streamwire.codegen;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a template needs to write one class of the model package; handed over as the vendor
 * extension {@code x-model}. Exactly one of the four last parts is set.
 *
 * @param name the class's simple name; all that the generator sees where it prints a schema as JSON
 * @param doc its Javadoc, line by line
 * @param json whether it travels as JSON and so has an adapter
 */
public record ModelPlan(
    @JsonValue String name,
    List<String> doc,
    boolean deprecated,
    boolean json,
    Set<Import> imports,
    @Nullable ObjectPlan objectClass,
    @Nullable EnumPlan enumClass,
    @Nullable UnionPlan unionClass,
    @Nullable FamilyPlan familyInterface) {

  /** Returns this plan with another object class. */
  ModelPlan with(ObjectPlan object) {
    return new ModelPlan(
        name, doc, deprecated, json, imports, object, enumClass, unionClass, familyInterface);
  }

  /** The class's Javadoc as a whole. */
  public List<String> comment() {
    return JavadocText.comment(doc, false);
  }

  /**
   * A class with named properties.
   *
   * @param implementsClause for example {@code implements Pet, FormFields}; empty if there is none
   * @param extras the type of the properties that the contract does not name; {@code null} if they
   *     are not kept
   */
  public record ObjectPlan(
      List<PropertyPlan> properties,
      String implementsClause,
      boolean form,
      boolean multipart,
      @Nullable ExtrasPlan extras) {

    /** Returns this plan with other properties. */
    ObjectPlan with(List<PropertyPlan> others) {
      return new ObjectPlan(others, implementsClause, form, multipart, extras);
    }

    /** Whether {@code builder()} starts with a default of the contract. */
    public boolean hasInitial() {
      return properties.stream().anyMatch(property -> property.initial() != null);
    }

    /** Whether there is anything to compare. */
    public boolean compared() {
      return !properties.isEmpty() || extras != null;
    }

    /** Properties whose adapter is looked up when the class's own adapter is made. */
    public List<PropertyPlan> adapted() {
      return properties.stream().filter(PropertyPlan::hasAdapterField).toList();
    }
  }

  /** Properties that the contract allows without naming them. */
  public record ExtrasPlan(String name, String type, String adapter, boolean needsMoshi) {}

  /** An enum that may grow. */
  public record EnumPlan(String valueType, String adapter, List<Constant> constants) {

    /** Returns the name of the constant of a value; {@code null} if there is none. */
    @Nullable String constantOf(String text) {
      Set<String> literals =
          Set.of(
              JavaLiteral.quote(text),
              text + "L",
              "new BigDecimal(" + JavaLiteral.quote(text) + ")");
      return constants.stream()
          .filter(constant -> literals.contains(constant.value()))
          .map(Constant::name)
          .findFirst()
          .orElse(null);
    }

    /** One known value; {@code value} is a Java expression. */
    public record Constant(String name, String value, List<String> doc) {

      /** The Javadoc as a whole. */
      public List<String> comment() {
        return JavadocText.comment(doc, false);
      }
    }
  }

  /** A value that is one of several types. */
  public record UnionPlan(@Nullable String discriminator, List<Variant> variants, List<Tag> tags) {

    /** One of the types; {@code suffix} ends the names of its methods, as in {@code asCard}. */
    public record Variant(int index, String suffix, String type, String adapter, boolean generic) {}
  }

  /** An interface whose discriminator tells the class of a value. */
  public record FamilyPlan(
      String discriminator,
      String base,
      String extendsClause,
      List<PropertyPlan> properties,
      List<Tag> tags) {}

  /**
   * The text of a discriminator, as a Java literal, and what it stands for: a class, and a
   * variant's index.
   */
  public record Tag(String text, String type, int index) {}
}
