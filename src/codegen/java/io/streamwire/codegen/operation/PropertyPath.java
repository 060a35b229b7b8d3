package io.streamwire.codegen.operation;

import io.streamwire.codegen.contract.Contract;
import io.streamwire.codegen.contract.ExtensionObject;
import io.streamwire.codegen.contract.PropertyMerger;
import io.streamwire.codegen.contract.SchemaKind;
import io.streamwire.codegen.contract.SchemaKinds;
import io.streamwire.codegen.contract.Schemas;
import io.streamwire.codegen.model.MemberNames;
import io.streamwire.codegen.model.TypeResolver;
import io.swagger.v3.oas.models.media.Schema;

/**
 * The way to a property of a reply, such as {@code meta.next}, as an extension has it.
 *
 * @param expression what yields the value, {@code null} where a part of the way is missing
 * @param schema what the contract says of the value
 */
record PropertyPath(String expression, Schema<?> schema) {

  /**
   * Follows a path.
   *
   * @param paging how the class with the helpers is written
   * @param root the variable to begin with, which may be null
   * @throws io.streamwire.codegen.contract.SpecError if the contract has no such property
   */
  static PropertyPath of(
      Contract contract,
      SchemaKinds schemaKinds,
      TypeResolver types,
      ExtensionObject extension,
      String member,
      String paging,
      PropertyPath root) {
    PropertyPath at = root;
    boolean first = true;
    for (String name : extension.requiredText(member).split("\\.", -1)) {
      if (schemaKinds.of(at.schema) != SchemaKind.OBJECT) {
        throw extension.refused(
            member, "the path of a property; what comes before " + name + " is no object");
      }
      PropertyMerger members = PropertyMerger.of(contract, schemaKinds, at.schema);
      Schema<?> property = members.properties().get(name);
      if (property == null) {
        throw extension.refused(
            member,
            "the path of a property; in the place of "
                + name
                + " there is one of "
                + members.properties().keySet());
      }
      MemberNames names = new MemberNames(members);
      boolean text =
          schemaKinds.of(property) == SchemaKind.STRING
              && types.of(property, name).received().isText();
      boolean strict = Schemas.isTrue(contract.resolve(property), "x-strict-format");
      String accessor = text && !strict ? names.textOf(name) : names.of(name);
      String expression =
          first && at.expression.equals("body")
              ? "body." + accessor + "()"
              : paging + ".at(" + at.expression + ", value -> value." + accessor + "())";
      at = new PropertyPath(expression, property);
      first = false;
    }
    return at;
  }
}
