package io.streamwire.codegen.plan;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A value of one of several types. */
public record UnionPlan(
    @Nullable String discriminator,
    List<Variant> variants,
    List<DiscriminatorTag> tags,
    boolean holdsSecrets)
    implements ModelPlan {

  /** Returns this plan as one whose value may contain secrets. */
  public UnionPlan holdingSecrets() {
    return new UnionPlan(discriminator, variants, tags, true);
  }

  /** Returns the interface of the variants, all of which are classes. */
  public PolymorphicPlan asInterface() {
    return new PolymorphicPlan(
        discriminator,
        null,
        Set.of(),
        List.of(),
        discriminator != null ? List.of() : variants.stream().map(Variant::type).toList(),
        tags);
  }

  /**
   * One of the types.
   *
   * @param suffix the suffix of its methods' names, as in {@code asCard}
   */
  public record Variant(int index, String suffix, JavaType of) {

    /** The caller's type. */
    public String type() {
      return of.valueType();
    }

    public String adapter() {
      return of.adapter();
    }

    /** Whether the value is kept as a formatted text. */
    public boolean formatted() {
      return of.kind() == JavaType.Kind.FORMATTED;
    }

    public String ofValue() {
      return of.ofValue();
    }

    /** Whether a cast to the type is unchecked. */
    public boolean generic() {
      return of.isGeneric() && !formatted();
    }
  }
}
