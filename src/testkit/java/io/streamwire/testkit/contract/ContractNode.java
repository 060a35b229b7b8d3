package io.streamwire.testkit.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A node of a contract and its document, which is needed to follow references.
 *
 * @param pointer the JSON pointer of the node in its document
 * @param json the value of the node; a missing node if it does not exist
 */
record ContractNode(Documents documents, URI document, String pointer, JsonNode json) {

  private static final int MAX_REFERENCES = 50;

  /** Returns a member of an object. A reference is not followed. */
  ContractNode get(String name) {
    String token = name.replace("~", "~0").replace("/", "~1");
    return new ContractNode(documents, document, pointer + "/" + token, json.path(name));
  }

  /** Returns the members of an object by name; empty if the node is not an object. */
  Map<String, ContractNode> members() {
    Map<String, ContractNode> members = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> member : json.properties()) {
      members.put(member.getKey(), get(member.getKey()));
    }
    return members;
  }

  /** Returns the items of an array; empty if the node is not an array. */
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

  /** Returns the text of a member; empty if it does not exist. */
  String text(String name) {
    return json.path(name).asText("");
  }

  boolean isTrue(String name) {
    return json.path(name).asBoolean(false);
  }

  /** Follows references until a node that is not a reference. */
  ContractNode resolved() {
    ContractNode node = this;
    for (int hops = 0; node.json.path("$ref").isTextual() && hops < MAX_REFERENCES; hops++) {
      node = documents.target(node.document, node.json.get("$ref").asText());
    }
    return node;
  }

  /** Returns the location of the node: document and pointer. */
  String place() {
    return document + "#" + pointer;
  }
}
