package io.streamwire.codegen.plan;

import com.fasterxml.jackson.annotation.JsonValue;
import io.streamwire.codegen.naming.JavaLiteral;
import io.streamwire.codegen.naming.JavadocText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a template needs to write one class of the model package; handed over as the vendor
 * extension {@code x-model}. Exactly one of the five last parts is set.
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
    @Nullable PolymorphicPlan polymorphic,
    @Nullable HeadersPlan headersClass) {

  /** Returns the plan of a class that reads the headers of replies. */
  public static ModelPlan of(String name, List<String> doc, HeadersPlan headers) {
    return new ModelPlan(
        name, doc, false, false, headers.imports(), null, null, null, null, headers);
  }

  /** Returns this plan with another object class. */
  public ModelPlan with(ObjectPlan object) {
    return new ModelPlan(name, doc, deprecated, json, imports, object, null, null, null, null);
  }

  /** Returns this plan with another union. */
  public ModelPlan with(UnionPlan union) {
    return new ModelPlan(name, doc, deprecated, json, imports, null, null, union, null, null);
  }

  /** Returns this plan with an interface in the place of what it had. */
  public ModelPlan with(PolymorphicPlan type) {
    return new ModelPlan(name, doc, deprecated, json, imports, null, null, null, type, null);
  }

  /** Returns this plan with what the templates refer to beside the types of properties. */
  public ModelPlan withTemplateImports() {
    Set<Import> all = new TreeSet<>(imports);
    all.addAll(TemplateImports.of(this));
    return new ModelPlan(
        name,
        doc,
        deprecated,
        json,
        all,
        objectClass,
        enumClass,
        unionClass,
        polymorphic,
        headersClass);
  }

  /** The class's Javadoc as a whole. */
  public List<String> comment() {
    return JavadocText.comment(doc, deprecated);
  }

  /**
   * A class with named properties.
   *
   * @param interfaces what it implements, for example {@code Pet} and {@code FormFields}
   * @param extras the type of the properties that the contract does not name; {@code null} if they
   *     are not kept
   * @param reference the property by which the caller finds the request again; {@code null} if
   *     there is none, or its accessor says so itself
   * @param clears how properties are sent as {@code null}; {@code null} if they are not
   */
  public record ObjectPlan(
      List<PropertyPlan> properties,
      Set<String> interfaces,
      boolean form,
      boolean multipart,
      @Nullable ExtrasPlan extras,
      @Nullable String reference,
      @Nullable ClearPlan clears) {

    /** Plans a class whose properties are sent or left out. */
    public ObjectPlan(
        List<PropertyPlan> properties,
        Set<String> interfaces,
        boolean form,
        boolean multipart,
        @Nullable ExtrasPlan extras,
        @Nullable String reference) {
      this(properties, interfaces, form, multipart, extras, reference, null);
    }

    /** Returns this plan with other properties. */
    public ObjectPlan with(List<PropertyPlan> others) {
      return new ObjectPlan(others, interfaces, form, multipart, extras, reference, clears);
    }

    /** Returns this plan as one whose properties may be sent as {@code null}. */
    public ObjectPlan clearing(ClearPlan by) {
      return new ObjectPlan(properties, interfaces, form, multipart, extras, reference, by);
    }

    /** Returns this plan with more interfaces. */
    public ObjectPlan implementing(Set<String> more) {
      return new ObjectPlan(
          properties, union(interfaces, more), form, multipart, extras, reference, clears);
    }

    /** Returns this plan as one whose other properties hold secrets. */
    public ObjectPlan withExtras(ExtrasPlan others) {
      return new ObjectPlan(properties, interfaces, form, multipart, others, reference, clears);
    }

    /** Whether there are secrets in it, its own or those of objects in it. */
    public boolean hasSecrets() {
      return properties.stream().anyMatch(property -> property.masked() || property.holder())
          || extras != null && (extras.masked() || extras.holder());
    }

    /** Whether its text masks anything. */
    public boolean masks() {
      return properties.stream().anyMatch(PropertyPlan::masked)
          || extras != null && extras.masked();
    }

    /** Returns for example {@code implements Pet, FormFields}; nothing if there is none. */
    public String implementsClause() {
      return clause("implements", interfaces);
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

  /**
   * Properties that the contract does not name.
   *
   * @param declared whether it allows them; if not, they are kept for the way back and take no room
   *     where there are none
   */
  public record ExtrasPlan(
      String name, JavaType of, boolean declared, boolean masked, boolean holder) {

    /** The type of the values. */
    public String type() {
      return of.text();
    }

    public String adapter() {
      return of.adapter();
    }

    /** Whether the values are files. */
    public boolean isFiles() {
      return of.kind() == JavaType.Kind.FILE;
    }
  }

  /** An enum that may grow. */
  public record EnumPlan(String valueType, String adapter, List<Constant> all) {

    /**
     * Each constant costs some 20 bytes of the static initializer, which may have 65,535. Beyond,
     * the values have no names in Java.
     */
    private static final int MOST_CONSTANTS = 2_000;

    /** The values with a name in Java: all, or none if they are too many. */
    public List<Constant> constants() {
      return isLarge() ? List.of() : all;
    }

    public boolean isLarge() {
      return all.size() > MOST_CONSTANTS;
    }

    /** The values of a large enum, in parts that each fit into a method. */
    public List<Chunk> chunks() {
      List<Chunk> chunks = new ArrayList<>();
      for (int from = 0; isLarge() && from < all.size(); from += MOST_CONSTANTS) {
        int to = Math.min(all.size(), from + MOST_CONSTANTS);
        chunks.add(
            new Chunk(chunks.size(), all.subList(from, to).stream().map(Constant::value).toList()));
      }
      return chunks;
    }

    /** Some of the values, as Java expressions. */
    public record Chunk(int number, List<String> values) {}

    /** Returns the name of the constant of a value; {@code null} if there is none. */
    public @Nullable String constantOf(String text) {
      Set<String> literals =
          Set.of(
              JavaLiteral.quote(text),
              text + "L",
              "new BigDecimal(" + JavaLiteral.quote(text) + ")");
      return constants().stream()
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
  public record UnionPlan(
      @Nullable String discriminator, List<Variant> variants, List<Tag> tags, boolean holder) {

    /** Returns this plan as one whose value may hold secrets. */
    public UnionPlan holdingSecrets() {
      return new UnionPlan(discriminator, variants, tags, true);
    }

    /** Returns the interface that the variants implement, all of them being classes. */
    public PolymorphicPlan asInterface() {
      return new PolymorphicPlan(
          discriminator,
          null,
          Set.of(),
          List.of(),
          discriminator != null ? List.of() : variants.stream().map(Variant::type).toList(),
          tags);
    }

    /** One of the types; {@code suffix} ends the names of its methods, as in {@code asCard}. */
    public record Variant(int index, String suffix, JavaType of) {

      /** The type that a caller gives and gets. */
      public String type() {
        return of.valueType();
      }

      public String adapter() {
        return of.adapter();
      }

      /** Whether the value is kept with its text. */
      public boolean formatted() {
        return of.kind() == JavaType.Kind.FORMATTED;
      }

      public String ofValue() {
        return of.ofValue();
      }

      /** Whether a cast to the type is an unchecked one. */
      public boolean generic() {
        return of.isGeneric() && !formatted();
      }
    }
  }

  /**
   * An interface that several classes implement: those that extend a parent, or the variants of a
   * union.
   *
   * @param discriminator the property that tells the class, as the inside of a literal; {@code
   *     null} if the one that fits best is taken
   * @param base the class for objects of an unknown kind; {@code null} if they become {@code
   *     Unknown}
   * @param above the interfaces that it extends
   * @param properties the accessors that all its classes have
   * @param variants the classes of which the one that fits best is taken
   */
  public record PolymorphicPlan(
      @Nullable String discriminator,
      @Nullable String base,
      Set<String> above,
      List<PropertyPlan> properties,
      List<String> variants,
      List<Tag> tags) {

    /** Returns this plan with more interfaces above. */
    public PolymorphicPlan extending(Set<String> more) {
      return new PolymorphicPlan(
          discriminator, base, union(above, more), properties, variants, tags);
    }

    /** Returns for example {@code extends Pet}; nothing if there is none. */
    public String extendsClause() {
      return clause("extends", above);
    }
  }

  /**
   * The text of a discriminator, as a Java literal, and what it stands for: a class, and a
   * variant's index.
   */
  public record Tag(String text, String type, int index) {}

  private static Set<String> union(Set<String> some, Set<String> more) {
    Set<String> all = new TreeSet<>(some);
    all.addAll(more);
    return all;
  }

  private static String clause(String keyword, Set<String> interfaces) {
    return interfaces.isEmpty() ? "" : " " + keyword + " " + String.join(", ", interfaces);
  }
}
