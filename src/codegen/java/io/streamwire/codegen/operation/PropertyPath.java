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
 * The path of a property in a response, such as {@code meta.next}.
 *
 * @param expression the Java expression for the value; it is {@code null} where a part of the path
 *     is absent
 * @param schema the schema of the value
 */
record PropertyPath(String expression, Schema<?> schema) {

  /**
   * Follows a path.
   *
   * @param paging the name of the run-time class with the helper methods
   * @param root the variable to start from, which may be null
   * @throws io.streamwire.codegen.contract.SpecError if the contract declares no such property
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
            member, "the path of a property; the part before " + name + " is not an object");
      }
      PropertyMerger members = PropertyMerger.of(contract, schemaKinds, at.schema);
      Schema<?> property = members.properties().get(name);
      if (property == null) {
        throw extension.refused(
            member,
            "the path of a property; instead of "
                + name
                + ", one of "
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
