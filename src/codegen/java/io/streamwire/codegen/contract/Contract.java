package io.streamwire.codegen.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.servers.Server;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The parsed contract. Follows its references. */
public final class Contract {

  private static final String SCHEMAS = "#/components/schemas/";

  private static final Logger LOGGER = LoggerFactory.getLogger(Contract.class);

  private final OpenAPI openApi;
  private final boolean allowDangling;
  private @Nullable JsonNode tree;
  private final Map<Schema<?>, String> names = new IdentityHashMap<>();
  private final Map<String, Schema<?>> deepReferences = new HashMap<>();

  /**
   * Wraps a contract.
   *
   * @param allowDangling whether a reference without a target means free-form JSON instead of an
   *     error
   */
  public Contract(OpenAPI openApi, boolean allowDangling) {
    this.openApi = openApi;
    this.allowDangling = allowDangling;
  }

  /** Returns the named schemas, in the order of the contract. */
  @SuppressWarnings({"rawtypes", "unchecked"}) // the parser uses raw types
  public Map<String, Schema<?>> schemas() {
    Components components = openApi.getComponents();
    Map<String, Schema> schemas = components == null ? null : components.getSchemas();
    return schemas == null ? Map.of() : (Map<String, Schema<?>>) (Map) schemas;
  }

  /** Returns the servers of the whole contract; {@code null} if it declares none. */
  public @Nullable List<Server> servers() {
    return openApi.getServers();
  }

  /** Whether this schema object is a named one. */
  public boolean isNamed(Schema<?> schema) {
    return nameOf(schema) != null;
  }

  /** Returns the name of this schema object; {@code null} if it is an inline schema. */
  @Nullable String nameOf(Schema<?> schema) {
    if (names.isEmpty()) {
      schemas().forEach((name, named) -> names.putIfAbsent(named, name));
    }
    return names.get(schema);
  }

  /**
   * Returns the name of the component that a reference refers to; {@code null} if its target is not
   * a component.
   */
  public static @Nullable String componentName(String ref) {
    if (!ref.startsWith(SCHEMAS)) {
      return null;
    }
    String name = ref.substring(SCHEMAS.length());
    return name.contains("/") ? null : unescape(name);
  }

  /**
   * Follows a schema's reference, and those of its targets, to a schema that is not a reference.
   */
  public Schema<?> resolve(Schema<?> schema) {
    Schema<?> at = schema;
    for (int hops = 0; at.get$ref() != null; hops++) {
      if (hops > 100) {
        throw new SpecError(at.get$ref(), "the reference refers to itself");
      }
      at = target(at.get$ref());
    }
    return at;
  }

  /**
   * Returns the target of a reference to a schema; always the same object for the same reference.
   */
  public Schema<?> target(String ref) {
    String name = componentName(ref);
    Schema<?> schema = name == null ? null : schemas().get(name);
    if (schema == null) {
      schema = deepReferences.get(ref);
    }
    if (schema == null) {
      schema = pointedAt(ref, Schema.class, Schema::new);
      deepReferences.put(ref, schema);
    }
    return schema;
  }

  public Parameter resolve(Parameter parameter) {
    return follow(
        parameter,
        Parameter::get$ref,
        Parameter.class,
        Parameter::new,
        components().getParameters());
  }

  public RequestBody resolve(RequestBody body) {
    return follow(
        body,
        RequestBody::get$ref,
        RequestBody.class,
        RequestBody::new,
        components().getRequestBodies());
  }

  public ApiResponse resolve(ApiResponse response) {
    return follow(
        response,
        ApiResponse::get$ref,
        ApiResponse.class,
        ApiResponse::new,
        components().getResponses());
  }

  /**
   * Follows a path's reference. Returns a copy of the target, because several paths may refer to
   * it.
   */
  public PathItem resolve(PathItem item) {
    return follow(item, PathItem::get$ref, PathItem.class, PathItem::new, null);
  }

  /** Returns a copy of a path that the parser used for two paths. */
  public PathItem copy(PathItem item) {
    return mapper().convertValue(mapper().<JsonNode>valueToTree(item), PathItem.class);
  }

  public Header resolve(Header header) {
    return follow(header, Header::get$ref, Header.class, Header::new, components().getHeaders());
  }

  private Components components() {
    Components components = openApi.getComponents();
    return components == null ? new Components() : components;
  }

  private <T> T follow(
      T start,
      Function<T, @Nullable String> ref,
      Class<T> type,
      Supplier<T> nothing,
      @Nullable Map<String, T> named) {
    T at = start;
    int hops = 0;
    for (String pointer = ref.apply(at); pointer != null; pointer = ref.apply(at)) {
      T found =
          named == null
              ? null
              : named.get(unescape(pointer.substring(pointer.lastIndexOf('/') + 1)));
      at = found != null && hops++ < 100 ? found : pointedAt(pointer, type, nothing);
    }
    return at;
  }

  /**
   * Follows a JSON pointer into the document. Most references refer to a component; this is for the
   * others.
   */
  private <T> T pointedAt(String ref, Class<T> type, Supplier<T> nothing) {
    if (ref.startsWith("#/")) {
      String pointer =
          URLDecoder.decode(ref.substring(1).replace("+", "%2B"), StandardCharsets.UTF_8);
      JsonNode node = tree().at(pointer);
      if (node.isObject()) {
        return mapper().convertValue(node, type);
      }
    }
    if (!allowDangling) {
      throw new SpecError(ref, "the reference has no target (expected: a place in the document)");
    }
    LOGGER.warn("{}: the reference has no target; it is read as free-form JSON", ref);
    return nothing.get();
  }

  /** Returns the contract as JSON, as the parser read it. */
  public JsonNode tree() {
    if (tree == null) {
      tree = mapper().valueToTree(openApi);
    }
    return tree;
  }

  private ObjectMapper mapper() {
    boolean version31 = openApi.getOpenapi() != null && openApi.getOpenapi().startsWith("3.1");
    return version31 ? Json31.mapper() : Json.mapper();
  }

  private static String unescape(String token) {
    String decoded =
        token.indexOf('%') < 0
            ? token
            : URLDecoder.decode(token.replace("+", "%2B"), StandardCharsets.UTF_8);
    return decoded.replace("~1", "/").replace("~0", "~");
  }

  public static <T> List<T> orEmpty(@Nullable List<T> list) {
    return list == null ? List.of() : list;
  }

  /** Returns a copy of a map; an empty one for {@code null}. */
  public static <V> Map<String, V> copy(@Nullable Map<String, V> map) {
    return map == null ? Map.of() : new LinkedHashMap<>(map);
  }
}
