package io.streamwire.codegen.model;

import io.streamwire.codegen.contract.Contract;
import io.streamwire.codegen.contract.PropertyMerger;
import io.streamwire.codegen.contract.SchemaKind;
import io.streamwire.codegen.contract.SchemaKinds;
import io.streamwire.codegen.contract.Schemas;
import io.streamwire.codegen.contract.SpecError;
import io.streamwire.codegen.naming.JavaLiteral;
import io.streamwire.codegen.naming.JavaNames;
import io.streamwire.codegen.plan.Import;
import io.streamwire.codegen.plan.IndexedParametersPlan;
import io.streamwire.codegen.plan.JavaType;
import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the extension {@code x-indexed-form}: a list that is sent as numbered form fields. */
final class IndexedParameterReader {

  private static final String EXTENSION = "x-indexed-form";
  private static final Set<String> KEYS = Set.of("prefix", "members", "key", "first", "maximum");

  private final Contract contract;
  private final SchemaKinds schemaKinds;
  private final TypeResolver types;

  IndexedParameterReader(Contract contract, SchemaKinds schemaKinds, TypeResolver types) {
    this.contract = contract;
    this.schemaKinds = schemaKinds;
    this.types = types;
  }

  /**
   * Returns the plan of a property's indexed parameters; {@code null} if it has no such extension.
   */
  @Nullable IndexedParametersPlan plan(
      String className,
      String wireName,
      Schema<?> property,
      JavaType type,
      MemberNames names,
      Set<Import> imports) {
    Object declared = Schemas.extension(property, EXTENSION);
    if (declared == null) {
      declared = Schemas.extension(contract.resolve(property), EXTENSION);
    }
    if (declared == null) {
      return null;
    }
    String where = className + "." + wireName + " " + EXTENSION;
    JavaType item = type.item();
    if (!(declared instanceof Map<?, ?> form) || !KEYS.containsAll(form.keySet())) {
      throw new SpecError(where, declared + " (expected: a map with the keys " + KEYS + ")");
    }
    Schema<?> items = contract.resolve(property).getItems();
    if (item == null || items == null || schemaKinds.of(items) != SchemaKind.OBJECT) {
      throw new SpecError(
          where, "is not on an array (expected: an array of objects with declared properties)");
    }
    Object key = form.get("key");
    List<IndexedParametersPlan.Member> members =
        members(where, item, items, form.get("members"), key, imports);
    if (key != null
        && members.stream()
            .noneMatch(member -> member.wireName().equals(JavaLiteral.escape(key.toString())))) {
      throw new SpecError(where, "key " + key + " (expected: one of the members)");
    }
    String prefix = form.get("prefix") == null ? wireName : form.get("prefix").toString();
    String adder =
        prefix.equals(wireName)
            ? names.of(wireName)
            : names.unused(JavaNames.member(prefix, "entry"));
    return new IndexedParametersPlan(
        JavaNames.constant(wireName).toUpperCase(Locale.ROOT) + "_FIELDS",
        JavaLiteral.escape(prefix),
        number(where, form, "first", 1),
        number(where, form, "maximum", contract.resolve(property).getMaxItems()),
        item.text(),
        adder,
        members);
  }

  private List<IndexedParametersPlan.Member> members(
      String where,
      JavaType item,
      Schema<?> items,
      @Nullable Object declared,
      @Nullable Object key,
      Set<Import> imports) {
    PropertyMerger all = PropertyMerger.of(contract, schemaKinds, items);
    MemberNames names = new MemberNames(all);
    List<?> wanted =
        declared instanceof List<?> list ? list : List.copyOf(all.properties().keySet());
    List<IndexedParametersPlan.Member> members = new ArrayList<>();
    for (Object name : wanted) {
      Schema<?> member = all.properties().get(String.valueOf(name));
      if (member == null) {
        throw new SpecError(
            where, "member " + name + " (expected: one of " + all.properties().keySet() + ")");
      }
      JavaType type = types.of(member, item.text() + JavaNames.type(name.toString(), "Member"));
      if (all.isRequired(name.toString())) {
        imports.addAll(type.imports()); // a parameter of the builder method that adds one entry
      }
      members.add(
          new IndexedParametersPlan.Member(
              name.equals(key),
              JavaLiteral.escape(name.toString()),
              names.of(name.toString()),
              type.text(),
              all.isRequired(name.toString())));
    }
    return members;
  }

  private static int number(String where, Map<?, ?> form, String key, @Nullable Integer fallback) {
    Object value = form.get(key);
    if (value instanceof Integer number && number >= 0) {
      return number;
    }
    if (value != null || fallback == null) {
      throw new SpecError(where, key + " " + value + " (expected: an integer, 0 or more)");
    }
    return fallback;
  }
}
