package io.streamwire.codegen.operation;

import io.streamwire.codegen.contract.Contract;
import io.streamwire.codegen.contract.PropertyMerger;
import io.streamwire.codegen.contract.SchemaKind;
import io.streamwire.codegen.contract.SchemaKinds;
import io.streamwire.codegen.contract.Schemas;
import io.streamwire.codegen.model.MemberNames;
import io.streamwire.codegen.plan.JavaType;
import io.swagger.v3.oas.models.media.Schema;
import java.util.LinkedHashMap;
import java.util.Map;

/** Answers questions of the resource planners about request bodies. */
public final class RequestBodies {

  private final Contract contract;
  private final SchemaKinds schemaKinds;

  public RequestBodies(Contract contract, SchemaKinds schemaKinds) {
    this.contract = contract;
    this.schemaKinds = schemaKinds;
  }

  public Map<String, Schema<?>> properties(BodyPlanner.BodyEncoding body) {
    Map<String, Schema<?>> properties = new LinkedHashMap<>();
    if (body.schema() == null || schemaKinds.of(body.schema()) != SchemaKind.OBJECT) {
      return properties;
    }
    PropertyMerger members = PropertyMerger.of(contract, schemaKinds, body.schema());
    MemberNames names = new MemberNames(members);
    members
        .properties()
        .forEach((wireName, property) -> properties.put(names.of(wireName), property));
    return properties;
  }

  public boolean hasBuilder(BodyPlanner.BodyEncoding body) {
    JavaType type = body.type();
    return type != null
        && type.kind() == JavaType.Kind.MODEL
        && body.schema() != null
        && schemaKinds.of(body.schema()) == SchemaKind.OBJECT;
  }

  public Map<String, Schema<?>> mandatory(BodyPlanner.BodyEncoding body) {
    Map<String, Schema<?>> mandatory = new LinkedHashMap<>();
    if (body.schema() != null && hasBuilder(body)) {
      PropertyMerger members = PropertyMerger.of(contract, schemaKinds, body.schema());
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

  /** Whether all properties are required and each allows only one value. */
  public boolean isConstant(BodyPlanner.BodyEncoding body) {
    Schema<?> schema = body.schema();
    if (schema == null || !hasBuilder(body)) {
      return false;
    }
    PropertyMerger members = PropertyMerger.of(contract, schemaKinds, schema);
    return members.extras() == null
        && !members.properties().isEmpty()
        && members.properties().entrySet().stream()
            .allMatch(
                property ->
                    members.isRequired(property.getKey()) && isConstant(property.getValue()));
  }

  /** Whether a schema allows only one value, to which the builder initializes the property. */
  private boolean isConstant(Schema<?> property) {
    Schema<?> target = contract.resolve(property);
    while (Schemas.parts(target).size() == 1 && Schemas.values(target).isEmpty()) {
      target = contract.resolve(Schemas.parts(target).get(0));
    }
    Object initial = property.getDefault() != null ? property.getDefault() : target.getDefault();
    return Schemas.values(target).size() == 1 && initial != null;
  }
}
