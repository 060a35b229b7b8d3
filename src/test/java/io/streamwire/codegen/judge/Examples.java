package io.streamwire.codegen.judge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.streamwire.client.core.ErrorBody;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import okhttp3.RequestBody;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import retrofit2.http.Body;

/**
 * Collects the JSON that a contract shows (of components, parameters, bodies and replies) and
 * values made from the same schemas.
 */
final class Examples {

  private final RawContract contract;
  private final ModelTypes types;
  private final List<Samples> sent;
  private final List<Samples> received;
  private final List<Example> found = new ArrayList<>();

  Examples(RawContract contract, Schemas requests, Schemas replies, ModelTypes types) {
    this.contract = contract;
    this.types = types;
    this.sent = samples(requests);
    this.received = samples(replies);
  }

  private List<Samples> samples(Schemas schemas) {
    return List.of(new Samples(contract, schemas, true), new Samples(contract, schemas, false));
  }

  List<Example> collect(Map<RawOperation, GeneratedClient.Operation> methods) {
    for (Map.Entry<String, JsonNode> component :
        contract.root().path("components").path("schemas").properties()) {
      String reference = "#/components/schemas/" + component.getKey();
      JsonNode schema = JsonNodeFactory.instance.objectNode().put("$ref", reference);
      add(component.getKey(), schema, component.getValue(), types.of(schema), false);
      make(component.getKey(), schema, types.of(schema), false);
    }
    for (RawOperation operation : contract.operations()) {
      for (JsonNode parameter : operation.parameters()) {
        String place = operation.name() + " " + parameter.path("name").asText();
        JsonNode schema = parameter.path("schema");
        if (schema.isObject()) {
          add(place, schema, parameter, types.of(schema), true);
          add(place, schema, schema, types.of(schema), true);
        }
      }
      GeneratedClient.Operation method = methods.get(operation);
      content(
          operation.name() + " body",
          contract.body(operation).path("content"),
          method == null ? null : bodyType(method),
          true);
      replies(operation, method);
    }
    return found;
  }

  private void replies(RawOperation operation, GeneratedClient.@Nullable Operation method) {
    boolean first = true;
    for (Map.Entry<String, JsonNode> reply : operation.tree().path("responses").properties()) {
      JsonNode content = contract.resolve(reply.getValue()).path("content");
      boolean success = reply.getKey().startsWith("2");
      Type type = null;
      if (method != null && !content.isEmpty()) {
        type = success ? (first ? replyType(method) : null) : errorType(method, reply.getKey());
        first &= !success;
      }
      content(operation.name() + " " + reply.getKey(), content, type, false);
    }
  }

  private void content(String place, JsonNode content, @Nullable Type type, boolean sent) {
    for (Map.Entry<String, JsonNode> media : content.properties()) {
      JsonNode schema = media.getValue().path("schema");
      if (!media.getKey().matches("application/([^;]*\\+)?json *(;.*)?") || !schema.isObject()) {
        continue;
      }
      Type known = types.of(schema);
      Type used = known == null || known == Object.class ? type : known;
      used = used == null ? known : used;
      add(place, schema, media.getValue(), used, sent);
      if (!schema.has("$ref")) {
        add(place, schema, schema, used, sent);
        make(place, schema, used, sent);
      }
    }
  }

  private void add(
      String place, JsonNode schema, JsonNode holder, @Nullable Type type, boolean sent) {
    if (holder.has("example")) {
      found.add(new Example(place, schema, holder.get("example"), type, sent, false));
    }
    JsonNode examples = holder.path("examples");
    for (Map.Entry<String, JsonNode> named : examples.properties()) {
      JsonNode example = contract.resolve(named.getValue());
      if (example.has("value")) {
        found.add(
            new Example(
                place + " " + named.getKey(), schema, example.get("value"), type, sent, false));
      }
    }
    if (examples.isArray()) {
      examples.forEach(
          example -> found.add(new Example(place, schema, example, type, sent, false)));
    }
  }

  private void make(String place, JsonNode schema, @Nullable Type type, boolean isSent) {
    JsonNode before = null;
    for (Samples each : isSent ? sent : received) {
      JsonNode value = each.of(schema);
      if (value != null && !value.equals(before)) {
        found.add(new Example(place, schema, value, type, isSent, true));
        before = value;
      }
    }
  }

  private static @Nullable Type replyType(GeneratedClient.Operation method) {
    Type call = method.api().getGenericReturnType();
    Type reply =
        call instanceof ParameterizedType generic ? generic.getActualTypeArguments()[0] : null;
    return reply == ResponseBody.class || reply == Void.class ? null : reply;
  }

  private static @Nullable Type errorType(GeneratedClient.Operation method, String status) {
    for (ErrorBody body : method.api().getAnnotationsByType(ErrorBody.class)) {
      if (Arrays.asList(body.status()).contains(status)) {
        return body.type();
      }
    }
    return null;
  }

  private static @Nullable Type bodyType(GeneratedClient.Operation method) {
    for (int i = 0; i < method.api().getParameterCount(); i++) {
      if (Arrays.stream(method.api().getParameterAnnotations()[i])
          .anyMatch(Body.class::isInstance)) {
        Type type = method.api().getGenericParameterTypes()[i];
        return type == RequestBody.class ? null : type;
      }
    }
    return null;
  }
}
