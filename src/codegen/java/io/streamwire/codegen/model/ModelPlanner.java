package io.streamwire.codegen.model;

import io.streamwire.codegen.contract.Contract;
import io.streamwire.codegen.contract.Shape;
import io.streamwire.codegen.contract.Shapes;
import io.streamwire.codegen.contract.Usage;
import io.streamwire.codegen.model.ObjectPlanner.Keep;
import io.streamwire.codegen.model.ObjectPlanner.Use;
import io.streamwire.codegen.naming.JavadocText;
import io.streamwire.codegen.plan.HeadersPlan;
import io.streamwire.codegen.plan.Import;
import io.streamwire.codegen.plan.ModelPlan;
import io.streamwire.codegen.plan.ModelPlan.EnumPlan;
import io.streamwire.codegen.plan.ModelPlan.ObjectPlan;
import io.streamwire.codegen.plan.ModelPlan.PolymorphicPlan;
import io.streamwire.codegen.plan.ModelPlan.UnionPlan;
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

/**
 * Plans the classes of the model package: those that the contract names, and those that turn out to
 * be needed.
 */
public final class ModelPlanner {

  /** A schema that waits for its class. */
  private record Waiting(String className, Schema<?> schema, Shape shape, boolean multipart) {}

  private final Contract contract;
  private final Shapes shapes;
  private final ClassNames names;
  private final Usage usage;
  private final boolean keepUnknown;
  private final Families families;
  private final TypeResolver types;
  private final FormClasses formClasses;
  private final ObjectPlanner objects;
  private final UnionPlanner unions;
  private final Deque<Waiting> waiting = new ArrayDeque<>();
  private final Map<String, ModelPlan> plans = new TreeMap<>();

  /**
   * Plans nothing yet.
   *
   * @param keepUnknown whether every class keeps the properties that the contract does not name
   */
  public ModelPlanner(
      Contract contract, Shapes shapes, ClassNames names, Usage usage, boolean keepUnknown) {
    this.keepUnknown = keepUnknown;
    this.contract = contract;
    this.shapes = shapes;
    this.names = names;
    this.usage = usage;
    this.families = new Families(contract, shapes, names);
    this.types =
        new TypeResolver(
            contract,
            shapes,
            names,
            (name, schema, shape) -> waiting.add(new Waiting(name, schema, shape, false)));
    this.formClasses =
        new FormClasses(
            contract,
            shapes,
            names,
            types,
            usage,
            (name, schema, multipart) ->
                waiting.add(new Waiting(name, schema, Shape.OBJECT, multipart)));
    this.objects = new ObjectPlanner(contract, shapes, types);
    this.unions = new UnionPlanner(contract, shapes, types);
  }

  public TypeResolver types() {
    return types;
  }

  public FormClasses formClasses() {
    return formClasses;
  }

  /**
   * Plans the named schemas; to be called once the operations are planned, which decide how forms
   * are spelled.
   */
  public Map<String, ModelPlan> plan() {
    contract
        .schemas()
        .forEach(
            (component, schema) -> {
              Shape shape = shapes.of(schema);
              if (shape.isClass()
                  && types.isOwnClass(schema, shape)
                  && !usage.isMultipartOnly(schema)) {
                planComponent(component, schema, shape);
              }
            });
    for (Waiting next = waiting.poll(); next != null; next = waiting.poll()) {
      if (next.shape() == Shape.OBJECT || next.shape() == Shape.FAMILY) {
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
        planValue(next.className(), next.schema(), next.shape());
      }
    }
    return new CrossReferences(plans).settle();
  }

  /**
   * Plans the class that holds an operation's parameters.
   *
   * @return the class's name and plan
   */
  public Map.Entry<String, ObjectPlan> planParameters(String wish, Schema<?> schema) {
    String className = names.uniqueInline(wish);
    return Map.entry(
        className,
        planObject(className, schema, new Use(false, false, false), Map.of(), Map.of(), false));
  }

  /**
   * Plans the class that reads the headers of an operation's replies.
   *
   * @param wish the class's name, if it is free
   * @param method the method of the resource
   * @return the class's name; {@code null} if the contract declares no such header
   */
  public @Nullable String planHeaders(String wish, String method, Operation operation) {
    HeadersPlan plan = new ReplyHeadersPlanner(contract, shapes).plan(operation);
    if (plan.headers().isEmpty()) {
      return null;
    }
    String className = names.uniqueInline(wish);
    List<String> doc =
        JavadocText.lines(
            "The headers that the contract declares for replies to `" + method + "`.");
    plans.put(className, ModelPlan.of(className, doc, plan));
    return className;
  }

  private void planComponent(String component, Schema<?> schema, Shape shape) {
    String className = names.ofComponent(component);
    if (shape == Shape.OBJECT || shape == Shape.FAMILY) {
      Use use = new Use(usage.isJson(schema), usage.isForm(schema), false);
      boolean family = shape == Shape.FAMILY;
      ObjectPlan object =
          planObject(
              family ? families.base(component) : className,
              schema,
              use,
              families.interfacesOf(component),
              families.ownTags(component),
              family);
      if (family) {
        Set<Import> imports = new TreeSet<>();
        PolymorphicPlan plan = families.plan(component, object.properties());
        plan.properties().forEach(property -> imports.addAll(property.type().imports()));
        add(className, schema, imports, null, null, null, plan, use.json());
      }
    } else {
      planValue(className, schema, shape);
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
            className,
            schema,
            use,
            interfaces,
            tags,
            base ? Keep.BASE : keep(schema),
            formClasses.stylesOf(className, schema),
            formClasses.partsOf(className),
            imports);
    if (use.json() && usage.isPatch(schema)) {
      plan = plan.clearing(ClearPlanner.plan(plan));
    }
    add(className, schema, imports, plan, null, null, null, use.json());
    return plan;
  }

  private Keep keep(Schema<?> schema) {
    return keepUnknown || usage.isReadAndSent(schema) ? Keep.ALL : Keep.DECLARED;
  }

  private void planValue(String className, Schema<?> schema, Shape shape) {
    Set<Import> imports = new TreeSet<>();
    if (shape == Shape.ENUM) {
      EnumPlan plan = EnumPlanner.plan(contract, schema);
      add(className, schema, imports, null, plan, null, null, true);
    } else {
      UnionPlan plan = unions.plan(className, schema, imports);
      add(className, schema, imports, null, null, plan, null, true);
    }
  }

  private void add(
      String className,
      Schema<?> schema,
      Set<Import> imports,
      @Nullable ObjectPlan object,
      @Nullable EnumPlan enumeration,
      @Nullable UnionPlan union,
      @Nullable PolymorphicPlan polymorphic,
      boolean json) {
    imports.removeIf(Import::model); // of the same package
    List<String> doc =
        JavadocText.lines(
            schema.getDescription() != null ? schema.getDescription() : schema.getTitle());
    boolean deprecated = Boolean.TRUE.equals(schema.getDeprecated());
    plans.put(
        className,
        new ModelPlan(
            className,
            doc,
            deprecated,
            json,
            imports,
            object,
            enumeration,
            union,
            polymorphic,
            null));
  }
}
