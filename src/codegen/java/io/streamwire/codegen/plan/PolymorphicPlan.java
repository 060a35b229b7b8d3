package io.streamwire.codegen.plan;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An interface that several classes implement: those that extend a parent, or the variants of a
 * union.
 *
 * @param discriminator the property that tells the class, as the inside of a literal; {@code null}
 *     if the one that fits best is taken
 * @param base the class for objects of an unknown kind; {@code null} if they become {@code Unknown}
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
    List<DiscriminatorTag> tags)
    implements ModelPlan {

  /** Returns this plan with more interfaces above. */
  public PolymorphicPlan extending(Set<String> more) {
    return new PolymorphicPlan(
        discriminator, base, ModelPlan.union(above, more), properties, variants, tags);
  }

  /** Returns for example {@code extends Pet}; nothing if there is none. */
  public String extendsClause() {
    return ModelPlan.clause("extends", above);
  }
}
