package io.streamwire.testkit.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A place in a contract, with the document that it stands in, so that references can be followed.
 *
 * @param pointer the JSON pointer of the place in its document
 * @param json what stands there; a missing node if nothing does
 */
record ContractNode(Documents documents, URI document, String pointer, JsonNode json) {

  private static final int MAX_REFERENCES = 50;

  /** Returns a member of an object, not followed where it is a reference. */
  ContractNode get(String name) {
    String token = name.replace("~", "~0").replace("/", "~1");
    return new ContractNode(documents, document, pointer + "/" + token, json.path(name));
  }

  /** Returns the members of an object by their names; none if it is no object. */
  Map<String, ContractNode> members() {
    Map<String, ContractNode> members = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> member : json.properties()) {
      members.put(member.getKey(), get(member.getKey()));
    }
    return members;
  }

  /** Returns the items of an array; none if it is no array. */
  List<ContractNode> items() {
    List<ContractNode> items = new ArrayList<>();
    for (int i = 0; json.isArray() && i < json.size(); i++) {
      items.add(new ContractNode(documents, document, pointer + "/" + i, json.get(i)));
    }
    return items;
  }

  boolean exists() {
    return !json.isMissingNode();
  }

  boolean has(String name) {
    return json.has(name);
  }

  /** Returns the text of a member; empty if there is none. */
  String text(String name) {
    return json.path(name).asText("");
  }

  boolean isTrue(String name) {
    return json.path(name).asBoolean(false);
  }

  /** Follows references until something else stands there. */
  ContractNode resolved() {
    ContractNode at = this;
    for (int hops = 0; at.json.path("$ref").isTextual() && hops < MAX_REFERENCES; hops++) {
      at = documents.target(at.document, at.json.get("$ref").asText());
    }
    return at;
  }

  /** Returns where it stands: document and pointer. */
  String place() {
    return document + "#" + pointer;
  }
}
