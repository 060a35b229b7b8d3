package io.streamwire.codegen.model;

import io.streamwire.codegen.naming.JavaNames;
import io.streamwire.codegen.naming.NameScope;
import io.streamwire.codegen.plan.ClearPlan;
import io.streamwire.codegen.plan.ObjectPlan;
import io.streamwire.codegen.plan.PropertyPlan;
import java.util.ArrayList;
import java.util.List;

/**
 * Plans how the properties of a merge patch (RFC 7396) are cleared: all but those that a request
 * leaves out, cannot do without, or sends as {@code null} anyway.
 */
final class ClearPlanner {

  private ClearPlanner() {}

  static ClearPlan plan(ObjectPlan object) {
    NameScope names = new NameScope(List.of("builder", "toBuilder", "build"));
    JavaNames.OBJECT_METHODS.forEach(names::reserve);
    for (PropertyPlan property : object.properties()) {
      names.reserve(property.name());
      if (property.textName() != null) {
        names.reserve(property.textName());
      }
    }
    if (object.extras() != null) {
      names.reserve(object.extras().name());
    }
    String field = names.unique("clearedProperties", "Value");
    List<ClearPlan.Method> methods = new ArrayList<>();
    for (PropertyPlan property : object.properties()) {
      if (!property.required() && !property.nullWritten() && !property.readOnly()) {
        // It takes nothing, so that it is another method than the setter of a "clearName".
        methods.add(
            new ClearPlan.Method(
                "clear" + JavaNames.capitalized(property.name()),
                property.name(),
                property.wireName(),
                property.deprecated()));
      }
    }
    return new ClearPlan(field, methods);
  }
}
