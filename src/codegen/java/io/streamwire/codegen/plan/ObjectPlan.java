package io.streamwire.codegen.plan;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A class with named properties.
 *
 * @param interfaces the interfaces that it implements, for example {@code Pet} and {@code
 *     FormFields}
 * @param extras the additional properties; {@code null} if they are not kept
 * @param reference the property by which the caller looks up the request; {@code null} if there is
 *     none, or if it is named {@code reference} already
 * @param clears how properties are sent as {@code null}; {@code null} if they are not
 */
public record ObjectPlan(
    List<PropertyPlan> properties,
    Set<String> interfaces,
    boolean form,
    boolean multipart,
    @Nullable AdditionalPropertiesPlan extras,
    @Nullable String reference,
    @Nullable ClearPlan clears)
    implements ModelPlan {

  /** Returns this plan with other properties. */
  public ObjectPlan with(List<PropertyPlan> others) {
    return new ObjectPlan(others, interfaces, form, multipart, extras, reference, clears);
  }

  /** Returns this plan with methods that send properties as {@code null}. */
  public ObjectPlan clearing(ClearPlan by) {
    return new ObjectPlan(properties, interfaces, form, multipart, extras, reference, by);
  }

  /** Returns this plan with more interfaces. */
  public ObjectPlan implementing(Set<String> more) {
    return new ObjectPlan(
        properties, ModelPlan.union(interfaces, more), form, multipart, extras, reference, clears);
  }

  /** Returns this plan with other additional properties. */
  public ObjectPlan withExtras(AdditionalPropertiesPlan others) {
    return new ObjectPlan(properties, interfaces, form, multipart, others, reference, clears);
  }

  /** Whether it contains secrets, directly or in nested objects. */
  public boolean hasSecrets() {
    return properties.stream().anyMatch(property -> property.masked() || property.holdsSecrets())
        || extras != null && (extras.masked() || extras.holdsSecrets());
  }

  /** Whether its {@code toString()} masks a value. */
  public boolean masks() {
    return properties.stream().anyMatch(PropertyPlan::masked) || extras != null && extras.masked();
  }

  /**
   * Returns for example {@code implements Pet, FormFields}; an empty text if there is no interface.
   */
  public String implementsClause() {
    return ModelPlan.clause("implements", interfaces);
  }

  /** Whether {@code builder()} sets a default. */
  public boolean hasDefault() {
    return properties.stream().anyMatch(property -> property.defaultValue() != null);
  }

  /** Whether {@code equals} compares anything. */
  public boolean compared() {
    return !properties.isEmpty() || extras != null;
  }

  /** Properties whose adapters are fields of the class's adapter. */
  public List<PropertyPlan> adapted() {
    return properties.stream().filter(PropertyPlan::hasAdapterField).toList();
  }
}
