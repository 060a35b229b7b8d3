package io.streamwire.codegen.model;

import io.streamwire.codegen.contract.Contract;
import io.streamwire.codegen.contract.SchemaKind;
import io.streamwire.codegen.contract.SchemaKinds;
import io.streamwire.codegen.contract.UsageGraph;
import io.streamwire.codegen.model.ObjectPlanner.Keep;
import io.streamwire.codegen.model.ObjectPlanner.Use;
import io.streamwire.codegen.naming.JavadocText;
import io.streamwire.codegen.plan.HeadersPlan;
import io.streamwire.codegen.plan.Import;
import io.streamwire.codegen.plan.ModelClass;
import io.streamwire.codegen.plan.ModelPlan;
import io.streamwire.codegen.plan.ObjectPlan;
import io.streamwire.codegen.plan.PolymorphicPlan;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Plans the classes of the model package, for named and for inline schemas. */
public final class ModelPlanner {

  /** A schema whose class is not planned yet. */
  private record Waiting(String className, Schema<?> schema, SchemaKind kind, boolean multipart) {}

  private final Contract contract;
  private final SchemaKinds schemaKinds;
  private final ClassNames names;
  private final UsageGraph usage;
  private final boolean keepUnknown;
  private final PolymorphicTypes polymorphicTypes;
  private final TypeResolver types;
  private final FormModels formClasses;
  private final ObjectPlanner objects;
  private final UnionPlanner unions;
  private final Deque<Waiting> waiting = new ArrayDeque<>();
  private final Map<String, ModelClass> plans = new TreeMap<>();

  /**
   * Creates a planner.
   *
   * @param keepUnknown whether every class keeps properties that the contract does not declare
   */
  public ModelPlanner(
      Contract contract,
      SchemaKinds schemaKinds,
      ClassNames names,
      UsageGraph usage,
      boolean keepUnknown) {
    this.keepUnknown = keepUnknown;
    this.contract = contract;
    this.schemaKinds = schemaKinds;
    this.names = names;
    this.usage = usage;
    this.polymorphicTypes = new PolymorphicTypes(contract, schemaKinds, names);
    this.types =
        new TypeResolver(
            contract,
            schemaKinds,
            names,
            (name, schema, kind) -> waiting.add(new Waiting(name, schema, kind, false)));
    this.formClasses =
        new FormModels(
            contract,
            schemaKinds,
            names,
            types,
            usage,
            (name, schema, multipart) ->
                waiting.add(new Waiting(name, schema, SchemaKind.OBJECT, multipart)));
    this.objects = new ObjectPlanner(contract, schemaKinds, types);
    this.unions = new UnionPlanner(contract, schemaKinds, types);
  }

  public TypeResolver types() {
    return types;
  }

  public FormModels formClasses() {
    return formClasses;
  }

  /**
   * Plans the classes. The operations must be planned first, because they determine the styles of
   * forms.
   */
  public Map<String, ModelClass> plan() {
    contract
        .schemas()
        .forEach(
            (component, schema) -> {
              SchemaKind kind = schemaKinds.of(schema);
              if (kind.isClass()
                  && types.isOwnClass(schema, kind)
                  && !usage.isMultipartOnly(schema)) {
                planComponent(component, schema, kind);
              }
            });
    for (Waiting next = waiting.poll(); next != null; next = waiting.poll()) {
      if (next.kind() == SchemaKind.OBJECT || next.kind() == SchemaKind.POLYMORPHIC) {
        boolean form = !next.multipart() && usage.isForm(next.schema());
        boolean json = !next.multipart() && usage.isJson(next.schema());
        planObject(
            next.className(),
            next.schema(),
            new Use(json, form, next.multipart()),
            Map.of(),
            Map.of(),
            false);
      } else {
        planValue(next.className(), next.schema(), next.kind());
      }
    }
    return new CrossReferences(plans).settle();
  }

  /**
   * Plans the class of an operation's parameters.
   *
   * @return the class's name and plan
   */
  public Map.Entry<String, ObjectPlan> planParameters(String preferredName, Schema<?> schema) {
    String className = names.uniqueInline(preferredName);
    return Map.entry(
        className,
        planObject(className, schema, new Use(false, false, false), Map.of(), Map.of(), false));
  }

  /**
   * Plans the class that reads the headers of an operation's responses.
   *
   * @param preferredName the preferred class name
   * @param method the method of the resource
   * @return the class's name; {@code null} if the contract declares no such header
   */
  public @Nullable String planHeaders(String preferredName, String method, Operation operation) {
    HeadersPlan plan = new ResponseHeadersPlanner(contract, schemaKinds).plan(operation);
    if (plan.headers().isEmpty()) {
      return null;
    }
    // The class imports the run time's ResponseHeaders, so it cannot have that name itself.
    String className =
        names.uniqueInline(
            preferredName.equals("ResponseHeaders") ? "ResponseOperationHeaders" : preferredName);
    List<String> doc =
        JavadocText.lines(
            "The headers that the contract declares for responses to `" + method + "`.");
    plans.put(className, ModelClass.of(className, doc, plan));
    return className;
  }

  private void planComponent(String component, Schema<?> schema, SchemaKind kind) {
    String className = names.ofComponent(component);
    if (kind == SchemaKind.OBJECT || kind == SchemaKind.POLYMORPHIC) {
      Use use = new Use(usage.isJson(schema), usage.isForm(schema), false);
      boolean polymorphic = kind == SchemaKind.POLYMORPHIC;
      ObjectPlan object =
          planObject(
              polymorphic ? polymorphicTypes.base(component) : className,
              schema,
              use,
              polymorphicTypes.interfacesOf(component),
              polymorphicTypes.ownTags(component),
              polymorphic);
      if (polymorphic) {
        Set<Import> imports = new TreeSet<>();
        PolymorphicPlan plan = polymorphicTypes.plan(component, object.properties());
        plan.properties().forEach(property -> imports.addAll(property.type().imports()));
        add(className, schema, imports, plan, use.json());
      }
    } else {
      planValue(className, schema, kind);
    }
  }

  private ObjectPlan planObject(
      String className,
      Schema<?> schema,
      Use use,
      Map<String, Set<String>> interfaces,
      Map<String, String> tags,
      boolean base) {
    Set<Import> imports = new TreeSet<>();
    ObjectPlan plan =
        objects.plan(
            new ObjectPlanner.ObjectSchema(
                className,
                schema,
                use,
                base ? Keep.BASE : keep(schema),
                formClasses.stylesOf(className, schema),
                formClasses.partsOf(className)),
            interfaces,
            tags,
            imports);
    if (use.json() && usage.isPatch(schema)) {
      plan = plan.clearing(ClearPlanner.plan(plan));
    }
    add(className, schema, imports, plan, use.json());
    return plan;
  }

  private Keep keep(Schema<?> schema) {
    return keepUnknown || usage.isReadAndSent(schema) ? Keep.ALL : Keep.DECLARED;
  }

  private void planValue(String className, Schema<?> schema, SchemaKind kind) {
    Set<Import> imports = new TreeSet<>();
    ModelPlan plan =
        kind == SchemaKind.ENUM
            ? EnumPlanner.plan(contract, schema)
            : unions.plan(className, schema, imports);
    add(className, schema, imports, plan, true);
  }

  private void add(
      String className, Schema<?> schema, Set<Import> imports, ModelPlan plan, boolean json) {
    imports.removeIf(Import::model); // classes of the same package need no import
    List<String> doc =
        JavadocText.lines(
            schema.getDescription() != null ? schema.getDescription() : schema.getTitle());
    boolean deprecated = Boolean.TRUE.equals(schema.getDeprecated());
    plans.put(className, new ModelClass(className, doc, deprecated, json, imports, plan));
  }
}
