package io.streamwire.codegen.plan;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A class with named properties.
 *
 * @param interfaces what it implements, for example {@code Pet} and {@code FormFields}
 * @param extras the type of the properties that the contract does not name; {@code null} if they
 *     are not kept
 * @param reference the property by which the caller finds the request again; {@code null} if there
 *     is none, or its accessor says so itself
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

  /** Returns this plan as one whose properties may be sent as {@code null}. */
  public ObjectPlan clearing(ClearPlan by) {
    return new ObjectPlan(properties, interfaces, form, multipart, extras, reference, by);
  }

  /** Returns this plan with more interfaces. */
  public ObjectPlan implementing(Set<String> more) {
    return new ObjectPlan(
        properties, ModelPlan.union(interfaces, more), form, multipart, extras, reference, clears);
  }

  /** Returns this plan as one whose other properties hold secrets. */
  public ObjectPlan withExtras(AdditionalPropertiesPlan others) {
    return new ObjectPlan(properties, interfaces, form, multipart, others, reference, clears);
  }

  /** Whether there are secrets in it, its own or those of objects in it. */
  public boolean hasSecrets() {
    return properties.stream().anyMatch(property -> property.masked() || property.holdsSecrets())
        || extras != null && (extras.masked() || extras.holdsSecrets());
  }

  /** Whether its text masks anything. */
  public boolean masks() {
    return properties.stream().anyMatch(PropertyPlan::masked) || extras != null && extras.masked();
  }

  /** Returns for example {@code implements Pet, FormFields}; nothing if there is none. */
  public String implementsClause() {
    return ModelPlan.clause("implements", interfaces);
  }

  /** Whether {@code builder()} starts with a default of the contract. */
  public boolean hasDefault() {
    return properties.stream().anyMatch(property -> property.defaultValue() != null);
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
