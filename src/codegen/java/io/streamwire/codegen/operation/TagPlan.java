package io.streamwire.codegen.operation;

import io.streamwire.codegen.model.ClassNames;
import io.streamwire.codegen.naming.JavaNames;
import io.streamwire.codegen.naming.NameScope;
import io.streamwire.codegen.plan.OperationPlan.ApiPlan;
import io.streamwire.codegen.plan.ResourceNames;
import io.streamwire.codegen.plan.ResourcePlan;
import java.util.List;
import java.util.TreeSet;

/**
 * The plan of one tag, filled while its operations are planned.
 *
 * @param name the tag as a class name
 * @param methodNames the method names of interface and resource
 */
public record TagPlan(
    String name, ResourceNames names, ApiPlan api, NameScope methodNames, ResourcePlanner planner) {

  public static TagPlan of(
      String name,
      List<String> doc,
      ClassNames names,
      NameScope clientNames,
      NameScope methodNames,
      ResourcePlanner planner) {
    // Operations without a tag: the interface keeps the stock name, but a resource needs a better
    // one.
    String group = name.equals("Default") ? "Operations" : name;
    String accessor = clientNames.unique(JavaNames.member(group, "operations"), "Operations");
    return new TagPlan(
        name,
        new ResourceNames(
            names.resource(group),
            accessor,
            names.api(name),
            clientNames.unique(
                name.equals("Default") ? "defaultApi" : accessor + "Api", "Interface")),
        new ApiPlan(doc, new TreeSet<>()),
        methodNames,
        planner);
  }

  public ResourcePlan resource() {
    return new ResourcePlan(
        names,
        api.doc(),
        planner.imports(),
        planner.settings(),
        planner.constants(),
        planner.methods());
  }
}
