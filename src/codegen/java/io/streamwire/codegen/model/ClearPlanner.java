package io.streamwire.codegen.model;

import io.streamwire.codegen.naming.JavaNames;
import io.streamwire.codegen.naming.NameScope;
import io.streamwire.codegen.plan.ClearPlan;
import io.streamwire.codegen.plan.ObjectPlan;
import io.streamwire.codegen.plan.PropertyPlan;
import java.util.ArrayList;
import java.util.List;

/**
 * Plans the {@code clear…} methods of a merge patch (RFC 7396): for all properties except those
 * that a request leaves out, requires, or sends as {@code null} anyway.
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
        // It has no parameter, so that it does not clash with the setter of a property "clearName".
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
