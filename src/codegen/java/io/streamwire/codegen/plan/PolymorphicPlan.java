package io.streamwire.codegen.plan;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An interface of several classes: those that extend a parent, or the variants of a union.
 *
 * @param discriminator the property that selects the class, escaped for a Java literal; {@code
 *     null} if the best match is selected
 * @param base the class of objects with an unknown discriminator; {@code null} if they become
 *     {@code Unknown}
 * @param above the interfaces that it extends
 * @param properties the accessors that all its classes have
 * @param variants the classes of which the best match is selected
 */
public record PolymorphicPlan(
    @Nullable String discriminator,
    @Nullable String base,
    Set<String> above,
    List<PropertyPlan> properties,
    List<String> variants,
    List<DiscriminatorTag> tags)
    implements ModelPlan {

  /** Returns this plan with more interfaces to extend. */
  public PolymorphicPlan extending(Set<String> more) {
    return new PolymorphicPlan(
        discriminator, base, ModelPlan.union(above, more), properties, variants, tags);
  }

  /** Returns for example {@code extends Pet}; an empty text if there is no interface. */
  public String extendsClause() {
    return ModelPlan.clause("extends", above);
  }
}
