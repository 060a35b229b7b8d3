package io.streamwire.codegen.operation;

import io.streamwire.codegen.contract.Contract;
import io.streamwire.codegen.contract.Members;
import io.streamwire.codegen.contract.Schemas;
import io.streamwire.codegen.contract.Shape;
import io.streamwire.codegen.contract.Shapes;
import io.streamwire.codegen.model.MemberNames;
import io.streamwire.codegen.plan.JavaType;
import io.swagger.v3.oas.models.media.Schema;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a resource must know of the bodies that its operations send. */
public final class RequestBodies implements ResourcePlanner.Bodies {

  private final Contract contract;
  private final Shapes shapes;

  public RequestBodies(Contract contract, Shapes shapes) {
    this.contract = contract;
    this.shapes = shapes;
  }

  @Override
  public Map<String, Schema<?>> properties(BodyPlanner.Way body) {
    Map<String, Schema<?>> properties = new LinkedHashMap<>();
    if (body.schema() == null || shapes.of(body.schema()) != Shape.OBJECT) {
      return properties;
    }
    Members members = Members.of(contract, shapes, body.schema());
    MemberNames names = new MemberNames(members);
    members
        .properties()
        .forEach((wireName, property) -> properties.put(names.of(wireName), property));
    return properties;
  }

  @Override
  public boolean hasBuilder(BodyPlanner.Way body) {
    JavaType type = body.type();
    return type != null
        && type.kind() == JavaType.Kind.MODEL
        && body.schema() != null
        && shapes.of(body.schema()) == Shape.OBJECT;
  }

  @Override
  public Map<String, Schema<?>> mandatory(BodyPlanner.Way body) {
    Map<String, Schema<?>> mandatory = new LinkedHashMap<>();
    if (body.schema() != null && hasBuilder(body)) {
      Members members = Members.of(contract, shapes, body.schema());
      MemberNames names = new MemberNames(members);
      members
          .properties()
          .forEach(
              (wireName, property) -> {
                if (members.isRequired(wireName) && !isConstant(property)) {
                  mandatory.put(names.of(wireName), property);
                }
              });
    }
    return mandatory;
  }

  /** A body whose every property is required and can have one value only. */
  @Override
  public boolean isConstant(BodyPlanner.Way body) {
    Schema<?> schema = body.schema();
    if (schema == null || !hasBuilder(body)) {
      return false;
    }
    Members members = Members.of(contract, shapes, schema);
    return members.extras() == null
        && !members.properties().isEmpty()
        && members.properties().entrySet().stream()
            .allMatch(
                property ->
                    members.isRequired(property.getKey()) && isConstant(property.getValue()));
  }

  /** One allowed value, which a builder starts with. */
  private boolean isConstant(Schema<?> property) {
    Schema<?> target = contract.resolve(property);
    while (Schemas.parts(target).size() == 1 && Schemas.values(target).isEmpty()) {
      target = contract.resolve(Schemas.parts(target).get(0));
    }
    Object initial = property.getDefault() != null ? property.getDefault() : target.getDefault();
    return Schemas.values(target).size() == 1 && initial != null;
  }
}
