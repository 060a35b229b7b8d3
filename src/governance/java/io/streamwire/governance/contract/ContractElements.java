package io.streamwire.governance.contract;

import com.fasterxml.jackson.databind.JsonNode;
import io.streamwire.governance.contract.ContractElement.Flow;
import java.math.BigDecimal;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Facts by their key, and how a subtree that needs no understanding becomes facts. */
final class ContractElements {

  /** Keywords that say nothing where they are false, as if they were left out. */
  private static final Set<String> FALSE_IF_ABSENT =
      Set.of(
          "nullable",
          "deprecated",
          "uniqueItems",
          "exclusiveMinimum",
          "exclusiveMaximum",
          "readOnly",
          "writeOnly",
          "allowEmptyValue");

  /** Keywords that say nothing where they are 0. */
  private static final Set<String> ZERO_IF_ABSENT =
      Set.of("minLength", "minItems", "minProperties");

  private static final Set<String> UPPER =
      Set.of("maxLength", "maxItems", "maxProperties", "maximum");

  private static final Set<String> LOWER =
      Set.of("minLength", "minItems", "minProperties", "minimum");

  /** As many as one place after the other says of a contract of some 100 operations. */
  private static final int MANY = 50_000;

  private final SortedMap<String, ContractElement> byKey;
  private final Map<JsonNode, String> pointers;
  private final String pointer;

  private ContractElements(
      SortedMap<String, ContractElement> byKey, Map<JsonNode, String> pointers, String pointer) {
    this.byKey = byKey;
    this.pointers = pointers;
    this.pointer = pointer;
  }

  /**
   * Returns no facts yet.
   *
   * @param document what pointers into the tree begin with: nothing for the contract, {@code NAME#}
   *     for a document beside it
   */
  static ContractElements of(String document, JsonNode tree) {
    Map<JsonNode, String> pointers = new IdentityHashMap<>();
    Pointers.visit("", tree, (at, node) -> pointers.putIfAbsent(node, document + at));
    return new ContractElements(new TreeMap<>(), pointers, document);
  }

  SortedMap<String, ContractElement> byKey() {
    return byKey;
  }

  /** Returns whether there are so many that schemas are better read once each. */
  boolean isFull() {
    return byKey.size() > MANY;
  }

  /** Returns the same facts, where the next ones are said by a member of an object. */
  ContractElements at(JsonNode holder, String member) {
    return new ContractElements(
        byKey, pointers, Pointers.child(pointers.getOrDefault(holder, pointer), member));
  }

  void add(Flow flow, String place, String keyword, String value) {
    put(new ContractElement(flow, place, keyword, value, false, pointer));
  }

  void exists(Flow flow, String place, String kind, String value) {
    put(new ContractElement(flow, place, kind, value, true, pointer));
  }

  /**
   * Records every leaf below a node, so that a keyword nobody thought of is compared all the same.
   */
  void leaves(Flow flow, String place, String keyword, JsonNode node) {
    if (node.isObject() && !node.isEmpty()) {
      for (Map.Entry<String, JsonNode> field : node.properties()) {
        at(node, field.getKey())
            .leaves(flow, place, keyword + "." + field.getKey(), field.getValue());
      }
    } else if (!saysNothing(keyword, node)) {
      add(flow, place, keyword, node.isTextual() ? node.asText() : node.toString());
    }
  }

  private static boolean saysNothing(String keyword, JsonNode value) {
    return FALSE_IF_ABSENT.contains(keyword) && value.isBoolean() && !value.booleanValue()
        || ZERO_IF_ABSENT.contains(keyword)
            && value.isNumber()
            && value.decimalValue().signum() == 0;
  }

  private void put(ContractElement element) {
    ContractElement other = byKey.putIfAbsent(element.key(), element);
    if (other != null && !other.value().equals(element.value())) {
      byKey.put(
          element.key(),
          new ContractElement(
              element.flow(),
              element.place(),
              element.keyword(),
              together(element.keyword(), other.value(), element.value()),
              element.presence(),
              other.pointer()));
    }
  }

  /** What two parts of a schema say together: the narrower of two limits. */
  private static String together(String keyword, String one, String other) {
    if (isLimit(keyword)) {
      return isNarrower(keyword, new BigDecimal(one), new BigDecimal(other)) ? one : other;
    }
    return one + " and " + other;
  }

  static boolean isLimit(String keyword) {
    return UPPER.contains(keyword) || LOWER.contains(keyword);
  }

  static boolean isNarrower(String limit, BigDecimal value, BigDecimal other) {
    return UPPER.contains(limit) == value.compareTo(other) < 0;
  }
}
