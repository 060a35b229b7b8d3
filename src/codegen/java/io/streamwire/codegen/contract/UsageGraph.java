package io.streamwire.codegen.contract;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Records which schemas are used in JSON and which in form bodies. Each use needs its own code in
 * the class.
 */
public final class UsageGraph {

  private final Contract contract;
  private final SchemaKinds schemaKinds;
  private final Set<Schema<?>> json = identitySet();
  private final Set<Schema<?>> read = identitySet();
  private final Set<Schema<?>> sent = identitySet();
  private final Set<Schema<?>> form = identitySet();
  private final Set<Schema<?>> patch = identitySet();
  private final Set<Schema<?>> multipart = identitySet();

  public UsageGraph(Contract contract, SchemaKinds schemaKinds) {
    this.contract = contract;
    this.schemaKinds = schemaKinds;
  }

  private static Set<Schema<?>> identitySet() {
    return Collections.newSetFromMap(new IdentityHashMap<>());
  }

  /** Records all schemas that an operation sends and receives. */
  public void note(Operation operation) {
    if (operation.getRequestBody() != null) {
      noteBody(contract.resolve(operation.getRequestBody()).getContent());
    }
    if (operation.getResponses() != null) {
      for (ApiResponse response : operation.getResponses().values()) {
        Content content = contract.resolve(response).getContent();
        if (content != null) {
          content.values().forEach(media -> noteRead(media.getSchema()));
        }
      }
    }
  }

  /**
   * Records the schemas of a parameter. The members of an object parameter are written like those
   * of a form.
   */
  public void note(Parameter parameter) {
    boolean cookie = "cookie".equals(parameter.getIn());
    if (parameter.getContent() != null) {
      parameter.getContent().values().forEach(media -> noteSent(media.getSchema()));
    }
    if (parameter.getContent() == null || cookie) {
      reach(parameter.getSchema(), form);
    }
  }

  /** Records an object that is written like a form. */
  public void noteForm(Schema<?> schema) {
    reach(schema, form);
  }

  private void noteRead(@Nullable Schema<?> schema) {
    reach(schema, json);
    reach(schema, read);
  }

  private void noteSent(@Nullable Schema<?> schema) {
    reach(schema, json);
    reach(schema, sent);
  }

  private void noteBody(@Nullable Content content) {
    if (content == null) {
      return;
    }
    content.forEach(
        (mediaType, media) -> {
          Schema<?> schema = media == null ? null : media.getSchema();
          String plain = MediaTypes.plain(mediaType);
          if (plain.equals("application/x-www-form-urlencoded")) {
            reach(schema, form);
          } else if (plain.startsWith("multipart/") && schema != null) {
            multipart.add(contract.resolve(schema));
            PropertyMerger.of(contract, schemaKinds, schema)
                .properties()
                .values()
                .forEach(this::noteSent);
          } else {
            noteSent(schema);
          }
          if (plain.equals("application/merge-patch+json")) {
            reach(schema, patch);
          }
        });
  }

  private void reach(@Nullable Schema<?> schema, Set<Schema<?>> reached) {
    if (schema == null) {
      return;
    }
    Schema<?> target = contract.resolve(schema);
    if (!reached.add(target)) {
      return;
    }
    if (reached == form && schemaKinds.of(target) == SchemaKind.UNION) {
      reach(target, json); // the adapter of its class uses the adapters of its variants
    }
    Schemas.properties(target).values().forEach(property -> reach(property, reached));
    Schemas.parts(target).forEach(part -> reach(part, reached));
    Schemas.variants(target).forEach(variant -> reach(variant, reached));
    reach(target.getItems(), reached);
    if (target.getAdditionalProperties() instanceof Schema<?> values) {
      reach(values, reached);
    }
    String component = schema.get$ref() == null ? null : Contract.componentName(schema.get$ref());
    if (component != null && schemaKinds.of(target) == SchemaKind.POLYMORPHIC) {
      schemaKinds
          .children(component)
          .forEach(child -> reach(contract.schemas().get(child), reached));
    }
  }

  /**
   * Whether a class of this schema needs a JSON adapter. A class that nothing refers to has one
   * too.
   */
  public boolean isJson(Schema<?> schema) {
    Schema<?> target = contract.resolve(schema);
    return json.contains(target) || !form.contains(target);
  }

  /** Whether a value may be received, changed and sent again as JSON. */
  public boolean isReadAndSent(Schema<?> schema) {
    Schema<?> target = contract.resolve(schema);
    return read.contains(target) && sent.contains(target);
  }

  /** Whether a schema describes a merge patch (RFC 7396), or a part of one. */
  public boolean isPatch(Schema<?> schema) {
    return patch.contains(contract.resolve(schema));
  }

  public boolean isForm(Schema<?> schema) {
    return form.contains(contract.resolve(schema));
  }

  /** Whether a schema is used in multipart bodies only. */
  public boolean isMultipartOnly(Schema<?> schema) {
    Schema<?> target = contract.resolve(schema);
    return multipart.contains(target) && !json.contains(target) && !form.contains(target);
  }
}
