package io.streamwire.codegen;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The parsed contract, with its references followed. */
final class Contract {

  private static final String SCHEMAS = "#/components/schemas/";

  private final OpenAPI openApi;
  private final Map<String, Schema<?>> deepReferences = new HashMap<>();

  Contract(OpenAPI openApi) {
    this.openApi = openApi;
  }

  OpenAPI openApi() {
    return openApi;
  }

  /** Returns the named schemas, in the order of the contract. */
  @SuppressWarnings({"rawtypes", "unchecked"}) // the parser's own types are raw
  Map<String, Schema<?>> schemas() {
    Components components = openApi.getComponents();
    Map<String, Schema> schemas = components == null ? null : components.getSchemas();
    return schemas == null ? Map.of() : (Map<String, Schema<?>>) (Map) schemas;
  }

  /**
   * Returns the name of the component that a reference points at; {@code null} if it points
   * elsewhere.
   */
  static @Nullable String componentName(String ref) {
    if (!ref.startsWith(SCHEMAS)) {
      return null;
    }
    String name = ref.substring(SCHEMAS.length());
    return name.contains("/") ? null : unescape(name);
  }

  /** Follows a schema's reference, and its target's, to a schema that is none. */
  Schema<?> resolve(Schema<?> schema) {
    Schema<?> at = schema;
    for (int hops = 0; at.get$ref() != null; hops++) {
      if (hops > 100) {
        throw new SpecError(at.get$ref(), "the reference leads back to itself");
      }
      at = target(at.get$ref());
    }
    return at;
  }

  /** Returns what a reference to a schema points at. */
  Schema<?> target(String ref) {
    String name = componentName(ref);
    if (name == null) {
      return deepReferences.computeIfAbsent(ref, this::deepReference);
    }
    Schema<?> schema = schemas().get(name);
    if (schema == null) {
      throw new SpecError(ref, "there is no such schema; expected one of components.schemas");
    }
    return schema;
  }

  /**
   * Follows a JSON pointer into the document, for the rare reference that is not to a component.
   */
  private Schema<?> deepReference(String ref) {
    if (!ref.startsWith("#/")) {
      throw new SpecError(
          ref, "the reference cannot be followed; expected one within the document");
    }
    boolean version31 = openApi.getOpenapi() != null && openApi.getOpenapi().startsWith("3.1");
    ObjectMapper mapper = version31 ? Json31.mapper() : Json.mapper();
    String pointer =
        URLDecoder.decode(ref.substring(1).replace("+", "%2B"), StandardCharsets.UTF_8);
    JsonNode node = mapper.valueToTree(openApi).at(pointer);
    if (!node.isObject()) {
      throw new SpecError(ref, "the reference points at nothing");
    }
    return mapper.convertValue(node, Schema.class);
  }

  Parameter resolve(Parameter parameter) {
    return follow(parameter, Parameter::get$ref, components().getParameters());
  }

  RequestBody resolve(RequestBody body) {
    return follow(body, RequestBody::get$ref, components().getRequestBodies());
  }

  ApiResponse resolve(ApiResponse response) {
    return follow(response, ApiResponse::get$ref, components().getResponses());
  }

  private Components components() {
    Components components = openApi.getComponents();
    return components == null ? new Components() : components;
  }

  private static <T> T follow(
      T start, Function<T, @Nullable String> ref, @Nullable Map<String, T> named) {
    T at = start;
    for (String pointer = ref.apply(at); pointer != null; pointer = ref.apply(at)) {
      String name = unescape(pointer.substring(pointer.lastIndexOf('/') + 1));
      T found = named == null ? null : named.get(name);
      if (found == null || found == at) {
        throw new SpecError(pointer, "the reference points at nothing");
      }
      at = found;
    }
    return at;
  }

  private static String unescape(String token) {
    String decoded =
        token.indexOf('%') < 0
            ? token
            : URLDecoder.decode(token.replace("+", "%2B"), StandardCharsets.UTF_8);
    return decoded.replace("~1", "/").replace("~0", "~");
  }

  /** Returns a copy of a map that may be missing. */
  static <V> Map<String, V> copy(@Nullable Map<String, V> map) {
    return map == null ? Map.of() : new LinkedHashMap<>(map);
  }
}
