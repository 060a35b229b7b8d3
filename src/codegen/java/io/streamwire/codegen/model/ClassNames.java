package io.streamwire.codegen.model;

import io.streamwire.codegen.contract.SpecError;
import io.streamwire.codegen.naming.JavaNames;
import io.streamwire.codegen.naming.NameScope;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openapitools.codegen.languages.JavaClientCodegen;

/**
 * Names the classes of the model package. Names are unique, and differ from the types that
 * generated code refers to by simple name.
 */
public final class ClassNames {

  /** Simple names that the templates use. No schema's class may have one of them. */
  private static final Set<String> USED_BY_TEMPLATES =
      Set.of(
          "String",
          "Object",
          "Integer",
          "Long",
          "Double",
          "Boolean",
          "Void",
          "Override",
          "Deprecated",
          "Class",
          "SuppressWarnings",
          "IllegalArgumentException",
          "IOException",
          "List",
          "Set",
          "Map",
          "Objects",
          "BigInteger",
          "BigDecimal",
          "LocalDate",
          "OffsetDateTime",
          "UUID",
          "ByteString",
          "Nullable",
          "NullMarked",
          "Moshi",
          "JsonAdapter",
          "JsonReader",
          "JsonWriter",
          "JsonClass",
          "Json",
          "JsonEnum",
          "JsonUnion",
          "JsonSubtypes",
          "PropertyReader",
          "AdditionalProperties",
          "Fields",
          "ToStringBuilder",
          "OpenEnum",
          "Unknown",
          "UnknownValue",
          "OneOf",
          "MoshiAdapter",
          "Generated",
          "HasSecrets",
          "HasReference",
          "Consumer",
          "Factory",
          "FormFields",
          "FormWriter",
          "IndexedParameters",
          "MultipartFields",
          "MultipartWriter",
          "FilePart",
          "FormattedText",
          "Rfc2822Date",
          "Builder",
          "Call",
          "Body",
          "Path",
          "Query",
          "QueryMap",
          "Header",
          "Headers",
          "HTTP",
          "GET",
          "POST",
          "PUT",
          "PATCH",
          "DELETE",
          "HEAD",
          "OPTIONS",
          "Url",
          "FormUrlEncoded",
          "FieldMap",
          "Streaming",
          "RequestBody",
          "ResponseBody",
          "QueryFields",
          "CommaSeparated",
          "JsonParameter",
          "MultipartType",
          "OwnServer",
          "ParameterStyle",
          "Styled",
          "SpaceSeparated",
          "PipeSeparated",
          "PlainText",
          "Form",
          "JsonEncoded",
          "CookieName",
          "StringBuilder",
          "Types",
          "Error",
          "Exception",
          "Throwable",
          "Thread",
          "System",
          "Math",
          "Enum",
          "Record",
          "Iterable",
          "Comparable",
          "AssertionError",
          "ArrayList",
          "ItemDelimiter",
          "ApiResponse",
          "RequestOptions",
          "CompletableFuture",
          "ClientCore",
          "ArgumentCheck",
          "UrlRule",
          "Pattern",
          "Secured",
          "ErrorBody",
          "Idempotent",
          "IdempotencyKey",
          "NoContent",
          "SecretArgument",
          "AutoCloseable",
          "Supplier");

  /** Simple names that a client class uses. No resource may have one of them. */
  private static final Set<String> USED_BY_CLIENTS =
      Set.of(
          "ClientBuilder",
          "ClientDescription",
          "ClientSetting",
          "SecurityScheme",
          "Server",
          "ServerVariable");

  private final NameScope scope = new NameScope(List.of());
  private final JavaClientCodegen generator = new JavaClientCodegen();
  private final Map<String, String> ofComponent = new HashMap<>();

  /**
   * Names the components first, so that their class names do not depend on names that are added
   * later.
   */
  public ClassNames(String client, Iterable<String> components, Iterable<String> tags) {
    refuseReserved(client, tags);
    scope.reserve(client);
    // The name of an interface cannot change, so the model gets another one.
    tags.forEach(tag -> scope.reserve(api(tag)));
    for (String component : components) {
      ofComponent.put(component, unique(JavaNames.type(component, "Model")));
    }
  }

  private void refuseReserved(String client, Iterable<String> tags) {
    for (String tag : tags) {
      if (client.equalsIgnoreCase(api(tag))) {
        throw refused(client, "is the name of the Retrofit interface of the tag " + tag);
      }
    }
    if (isReserved(client) || USED_BY_CLIENTS.contains(client)) {
      throw refused(client, "is a name that generated code uses for another class");
    }
  }

  private static SpecError refused(String client, String problem) {
    return new SpecError(
        "clientName", client + " " + problem + " (expected: a name like ShopClient)");
  }

  /**
   * Reserves the name of a run-time class unless the contract uses it.
   *
   * @return whether the name was free
   */
  boolean reserve(String name) {
    boolean free = scope.isFree(name);
    scope.reserve(name);
    return free;
  }

  String ofComponent(String component) {
    return ofComponent.getOrDefault(component, component);
  }

  /** Returns the name of a tag's Retrofit interface. */
  public String api(String tag) {
    return generator.toApiName(generator.sanitizeTag(tag));
  }

  /**
   * Returns a free name for a tag's class. It differs from all model names, because code may use
   * both.
   */
  public String resource(String tag) {
    boolean free =
        scope.isFree(tag) && !USED_BY_TEMPLATES.contains(tag) && !USED_BY_CLIENTS.contains(tag);
    return scope.unique(free ? tag : tag + "Resource", "");
  }

  /** Returns a free name that is as close to the preferred name as possible. */
  String unique(String preferredName) {
    // The stock generator adds a prefix to names that it reserves, and the file name would differ
    // from
    // the class name. The name of the class's adapter must be free too.
    boolean reserved = isReserved(preferredName);
    return scope.unique(
        reserved ? preferredName + "Model" : preferredName, reserved ? "" : "Model");
  }

  /** Returns a free name for the class of an inline schema. */
  String uniqueInline(String preferredName) {
    return scope.unique(isReserved(preferredName) ? preferredName + "Model" : preferredName, "");
  }

  private boolean isReserved(String preferredName) {
    return USED_BY_TEMPLATES.contains(preferredName)
        || !generator.toModelName(preferredName).equals(preferredName)
        || preferredName.endsWith("JsonAdapter");
  }
}
