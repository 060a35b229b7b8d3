package io.streamwire.codegen.judge;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.report.LevelResolverFactory;
import com.atlassian.oai.validator.report.ValidationReport;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Judges requests by swagger-request-validator, which has no part in how clients are made.
 *
 * <p>It is given one operation of the contract at a time, with the components that this operation
 * refers to: whole contracts of some megabytes take it minutes, and it would match the request with
 * another operation's path.
 *
 * <p>What it is known to misread, and why it is overruled where {@link WireJudge} finds nothing:
 *
 * <ul>
 *   <li>a form's fields by their looks: the text {@code true} is a truth value to it, {@code 12} a
 *       number, and a list of one item a text;
 *   <li>a form without fields: it has no bytes, so that a required body counts as missing;
 *   <li>a parameter whose schema names no type, such as a union: it requires JSON;
 *   <li>{@code deepObject} and objects and lists within forms: it knows flat names only;
 *   <li>a {@code oneOf} whose variants are told apart by a discriminator alone: several fit, it
 *       says;
 *   <li>a discriminator that the parent does not declare as a text: the schema is invalid to it;
 *   <li>contracts that break rules of OpenAPI: it reads none of them, which leaves the operation
 *       open;
 *   <li>multipart bodies: it does not look into them, so that {@link WireJudge} is alone there.
 * </ul>
 */
final class LibraryJudge {

  private final OpenApiInteractionValidator validator;

  LibraryJudge(RawContract contract, RawOperation operation) {
    this.validator =
        OpenApiInteractionValidator.createForInlineApiSpecification(
                slice(contract, operation).toString())
            .withResolveRefs(false)
            .withLevelResolver(LevelResolverFactory.withAdditionalPropertiesIgnored())
            .build();
  }

  List<Objection> objections(SentRequest sent) {
    SimpleRequest.Builder request = new SimpleRequest.Builder(sent.method(), sent.path());
    Map<String, List<String>> query = new LinkedHashMap<>();
    sent.query()
        .forEach(
            pair ->
                query
                    .computeIfAbsent(pair.getKey(), name -> new ArrayList<>())
                    .add(SentRequest.formDecoded(pair.getValue())));
    query.forEach(request::withQueryParam);
    sent.headers().names().forEach(name -> request.withHeader(name, sent.headers().values(name)));
    if (sent.body().size() > 0) {
      request.withBody(sent.body().toByteArray());
    }
    ValidationReport report;
    try {
      report = validator.validateRequest(request.build());
    } catch (Error recursion) {
      // It follows a schema that refers to itself until the stack ends, and its cache wraps that.
      return List.of(new Objection("library", "body", "gives up: " + recursion.getMessage()));
    }
    return report.getMessages().stream()
        .filter(message -> message.getLevel() == ValidationReport.Level.ERROR)
        .map(LibraryJudge::objection)
        .toList();
  }

  private static Objection objection(ValidationReport.Message message) {
    String place =
        message
            .getContext()
            .flatMap(ValidationReport.MessageContext::getParameter)
            .map(parameter -> parameter.getIn() + " " + parameter.getName())
            .orElse(message.getKey().contains("body") ? "body" : "");
    String more = message.getAdditionalInfo().isEmpty() ? "" : " " + message.getAdditionalInfo();
    return new Objection(message.getKey(), place, message.getMessage() + more);
  }

  /** Returns a document of one operation and what it refers to. */
  static ObjectNode slice(RawContract contract, RawOperation operation) {
    ObjectNode root = (ObjectNode) contract.root();
    ObjectNode slice = root.objectNode();
    slice.set("openapi", root.get("openapi"));
    slice.putObject("info").put("title", "one operation").put("version", "1");
    ObjectNode tree = ((ObjectNode) operation.tree()).deepCopy();
    tree.remove(List.of("servers", "callbacks", "tags"));
    ArrayNode parameters = tree.putArray("parameters");
    operation.parameters().forEach(each -> parameters.add(withSchema(contract, each)));
    tree.putObject("responses").putObject("default").put("description", "any");
    JsonNode body = contract.body(operation);
    tree.remove("requestBody");
    if (body.isObject()) {
      tree.set("requestBody", body.deepCopy());
    }
    String path = operation.path();
    int fragment = path.indexOf('#');
    String plain = fragment < 0 ? path : path.substring(0, fragment);
    int query = plain.indexOf('?');
    slice
        .putObject("paths")
        .putObject(query < 0 ? plain : plain.substring(0, query))
        .set(operation.method().toLowerCase(Locale.ROOT), tree);
    JsonNode security = contract.security(operation);
    if (!security.isMissingNode()) {
      tree.set("security", security);
    }
    ObjectNode components = slice.putObject("components");
    copyReferenced(root, tree, components, new HashSet<>());
    JsonNode schemes = root.path("components").path("securitySchemes");
    if (schemes.isObject()) {
      components.set("securitySchemes", schemes);
    }
    if (contract.isJsonSchema()) {
      slice.put("openapi", "3.0.3");
      OpenApi30.rewrite(slice.get("paths"));
      OpenApi30.rewrite(slice.path("components").path("schemas"));
    }
    return slice;
  }

  /**
   * The library reads the type of a parameter from its own schema only, not from parts or
   * references.
   */
  private static JsonNode withSchema(RawContract contract, JsonNode parameter) {
    ObjectNode copy = parameter.deepCopy();
    if (copy.has("schema")) {
      ObjectNode flat = Flattened.of(contract, parameter.get("schema")).schema;
      JsonNode resolved = contract.resolve(parameter.get("schema"));
      copy.set("schema", flat.has("type") ? flat : resolved.deepCopy());
    }
    return copy;
  }

  private static void copyReferenced(
      JsonNode root, JsonNode node, ObjectNode components, Set<String> done) {
    String reference = node.path("$ref").asText();
    String[] steps = reference.split("/");
    if (steps.length >= 4 && done.add(steps[2] + "/" + steps[3])) {
      JsonNode target = root.at("/components/" + steps[2] + "/" + steps[3]);
      if (!target.isMissingNode()) {
        components.withObject("/" + steps[2]).set(steps[3].replace("~1", "/"), target.deepCopy());
        copyReferenced(root, target, components, done);
      }
    }
    for (JsonNode mapped : node.path("discriminator").path("mapping")) {
      String target = mapped.asText();
      ObjectNode link = components.objectNode();
      link.put("$ref", target.contains("/") ? target : "#/components/schemas/" + target);
      copyReferenced(root, link, components, done);
    }
    node.forEach(child -> copyReferenced(root, child, components, done));
  }
}
