package io.streamwire.codegen.operation;

import io.streamwire.codegen.contract.Contract;
import io.streamwire.codegen.contract.FileSchemas;
import io.streamwire.codegen.contract.SchemaKind;
import io.streamwire.codegen.contract.SchemaKinds;
import io.streamwire.codegen.contract.Schemas;
import io.streamwire.codegen.contract.StreamTypes;
import io.streamwire.codegen.model.TypeResolver;
import io.streamwire.codegen.naming.NameScope;
import io.streamwire.codegen.plan.Import;
import io.streamwire.codegen.plan.JavaType;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Plans the results of successful calls: one response for each representation that the contract
 * offers. The method name without suffix belongs to the first.
 */
public final class ResponsePlanner {

  /** The format of a response's body. */
  enum Format {
    JSON,
    TEXT,
    BYTES
  }

  /**
   * A response of an operation.
   *
   * @param suffix the suffix of its method's name
   * @param empty whether a success may have no body
   * @param accept the media type of the {@code Accept} header; {@code null} for none
   * @param conversion the conversion of the body; {@code null} if the body is the result
   */
  record Reply(
      String suffix,
      String type,
      Format format,
      boolean empty,
      @Nullable String accept,
      Set<Import> imports,
      @Nullable ResponseConversion conversion) {

    private static Reply of(
        String type, Format format, boolean empty, @Nullable String accept, Set<Import> imports) {
      return new Reply("", type, format, empty, accept, imports, null);
    }

    private Reply named(String other) {
      return new Reply(other, type, format, empty, accept, imports, conversion);
    }

    /** Whether the caller reads the body from the network. */
    boolean streaming() {
      return format == Format.BYTES;
    }

    /** Whether the body is plain text. */
    boolean plainText() {
      return format == Format.TEXT;
    }

    private boolean isStream() {
      return streaming() && conversion != null;
    }

    /** Returns the imports of the caller's type. */
    Set<Import> resultImports() {
      Set<Import> all = new TreeSet<>(imports);
      if (conversion != null) {
        all.addAll(conversion.imports());
      }
      return all;
    }

    /** Returns the caller's type. */
    String returns() {
      return conversion == null ? type : conversion.returns();
    }
  }

  /** The imports of a method whose caller reads the body from the network. */
  private static final Set<Import> STREAMED_BODY =
      Set.of(
          new Import("okhttp3.ResponseBody", false), new Import("retrofit2.http.Streaming", false));

  private static final Reply NOTHING = Reply.of("Void", Format.JSON, false, null, Set.of());

  private final Contract contract;
  private final SchemaKinds schemaKinds;
  private final TypeResolver types;
  private final StreamPlanner streams;
  private final PagePlanner pages;

  public ResponsePlanner(
      Contract contract,
      SchemaKinds schemaKinds,
      TypeResolver types,
      StreamPlanner streams,
      PagePlanner pages) {
    this.contract = contract;
    this.schemaKinds = schemaKinds;
    this.types = types;
    this.streams = streams;
    this.pages = pages;
  }

  /**
   * Plans the responses of an operation.
   *
   * @param place the place in the contract, for messages
   * @param parameters the parameters of operation and path item
   */
  List<Reply> plan(
      String place,
      PathItem.HttpMethod http,
      Operation operation,
      List<Parameter> parameters,
      String className) {
    List<Reply> replies = plan(http, new Described(place, operation, parameters), className);
    if (replies.stream().noneMatch(Reply::isStream)) {
      StreamPlanner.refuseWithoutStream(place, operation);
    }
    ResponseConversion first = replies.get(0).conversion();
    if (PagePlanner.isPaged(operation) && (first == null || replies.get(0).isStream())) {
      throw PagePlanner.refused(place);
    }
    return replies;
  }

  /** An operation with its place and all its parameters. */
  private record Described(String place, Operation operation, List<Parameter> parameters) {}

  private List<Reply> plan(PathItem.HttpMethod http, Described described, String className) {
    Operation operation = described.operation();
    if (http == PathItem.HttpMethod.HEAD) {
      return List.of(NOTHING); // RFC 9110, section 9.3.2: a reply to HEAD has no content
    }
    List<Content> contents = new ArrayList<>();
    boolean empty = false;
    for (ApiResponse response : successes(operation)) {
      boolean none = response.getContent() == null || response.getContent().isEmpty();
      empty |= none;
      if (!none) {
        contents.add(response.getContent());
      }
    }
    if (contents.isEmpty()) {
      return List.of(NOTHING);
    }
    Representations found = new Representations(contract);
    contents.get(0).forEach(found::add);
    List<Reply> replies = new ArrayList<>();
    NameScope suffixes = new NameScope(List.of());
    for (Representations.Representation each : found.inOrder()) {
      Reply reply =
          StreamTypes.isStream(each.plain())
              ? stream(described.place(), operation, each, className)
              : reply(described, each, contents, replies.isEmpty(), empty, className);
      replies.add(replies.isEmpty() ? reply : reply.named(suffixes.unique(each.suffix(), "Again")));
    }
    return replies;
  }

  /** A success without a body is a stream without events. */
  private Reply stream(
      String place,
      Operation operation,
      Representations.Representation representation,
      String className) {
    String nameHint = className + "Event";
    ResponseConversion conversion =
        streams.plan(place, operation, representation.plain(), representation.schema(), nameHint);
    return new Reply(
        "",
        "ResponseBody",
        Format.BYTES,
        false,
        representation.accept(),
        STREAMED_BODY,
        conversion);
  }

  private Reply reply(
      Described described,
      Representations.Representation representation,
      List<Content> contents,
      boolean first,
      boolean empty,
      String className) {
    String accept = representation.accept();
    Schema<?> schema = representation.schema();
    if (representation.isJson()) {
      return json(described, representation, contents, first, empty, className);
    }
    boolean text =
        representation.isText()
            && (schema == null
                || schemaKinds.of(schema) == SchemaKind.STRING
                    && !new FileSchemas(contract).isBinary(schema));
    if (text) {
      Set<Import> imports = Set.of(new Import("io.streamwire.wire.PlainText", false));
      return Reply.of("String", Format.TEXT, empty, accept, imports);
    }
    return Reply.of("ResponseBody", Format.BYTES, empty, accept, STREAMED_BODY);
  }

  /** The server may also send the JSON of another success, whatever the Accept header is. */
  private Reply json(
      Described described,
      Representations.Representation representation,
      List<Content> contents,
      boolean first,
      boolean empty,
      String className) {
    String nameHint = className + (first ? "" : representation.suffix()) + "Response";
    Map<String, Schema<?>> schemas = new LinkedHashMap<>();
    if (representation.schema() != null) {
      Schema<?> own = representation.schema();
      schemas.put(types.of(own, nameHint).received().text(), own);
    }
    for (Content content : contents.subList(1, contents.size())) {
      Representations others = new Representations(contract);
      content.forEach(others::add);
      for (Representations.Representation other : others.inOrder()) {
        Schema<?> schema = other.schema();
        boolean same = first || other.accept().equals(representation.accept());
        if (other.isJson() && schema != null && same) {
          schemas.putIfAbsent(types.of(schema, nameHint).received().text(), schema);
        }
      }
    }
    String accept = representation.accept();
    if (schemas.isEmpty()) {
      return Reply.of("Object", Format.JSON, empty, accept, Set.of());
    }
    Schema<?> schema =
        schemas.size() == 1
            ? schemas.values().iterator().next()
            : Schemas.anyOf(new ArrayList<>(schemas.values()));
    JavaType type = types.of(schema, nameHint).received();
    ResponseConversion conversion =
        first && schemas.size() == 1
            ? pages.plan(
                described.place(),
                described.operation(),
                described.parameters(),
                schema,
                type,
                nameHint)
            : null;
    return new Reply("", type.text(), Format.JSON, empty, accept, type.imports(), conversion);
  }

  /**
   * Returns the declared 2xx responses, 200 first. If only {@code default} is declared, it
   * describes the success.
   */
  private List<ApiResponse> successes(Operation operation) {
    List<ApiResponse> successes = new ArrayList<>();
    if (operation.getResponses() == null) {
      return successes;
    }
    operation
        .getResponses()
        .forEach(
            (status, response) -> {
              if (status.startsWith("2")) {
                successes.add(
                    status.equals("200") ? 0 : successes.size(), contract.resolve(response));
              }
            });
    boolean declared =
        operation.getResponses().keySet().stream().anyMatch(status -> !status.equals("default"));
    ApiResponse fallback = operation.getResponses().get("default");
    if (successes.isEmpty() && fallback != null && !declared) {
      successes.add(contract.resolve(fallback));
    }
    return successes;
  }
}
