package io.streamwire.governance.contract;

import com.fasterxml.jackson.databind.JsonNode;
import io.streamwire.governance.contract.ContractElement.Flow;
import java.math.BigDecimal;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Collects the elements of a contract by their key. */
final class ContractElements {

  /** Keywords whose default is false. */
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

  /** Keywords whose default is 0. */
  private static final Set<String> ZERO_IF_ABSENT =
      Set.of("minLength", "minItems", "minProperties");

  private static final Set<String> UPPER_LIMITS =
      Set.of("maxLength", "maxItems", "maxProperties", "maximum");

  private static final Set<String> LOWER_LIMITS =
      Set.of("minLength", "minItems", "minProperties", "minimum");

  /** Reached by contracts of about 100 operations if each use of a schema is read separately. */
  private static final int MAX_ELEMENTS = 50_000;

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
   * Returns an empty collection.
   *
   * @param document prefix of the pointers: empty for the contract, {@code NAME#} for a document of
   *     messages
   */
  static ContractElements of(String document, JsonNode tree) {
    Map<JsonNode, String> pointers = new IdentityHashMap<>();
    Pointers.visit("", tree, (at, node) -> pointers.putIfAbsent(node, document + at));
    return new ContractElements(new TreeMap<>(), pointers, document);
  }

  SortedMap<String, ContractElement> byKey() {
    return byKey;
  }

  /** Returns whether there are too many elements, so that each schema is to be read only once. */
  boolean isFull() {
    return byKey.size() > MAX_ELEMENTS;
  }

  /** Returns a view that adds elements with the pointer of a member of an object. */
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

  /** Adds every leaf of a subtree, so that unknown keywords are compared too. */
  void leaves(Flow flow, String place, String keyword, JsonNode node) {
    if (node.isObject() && !node.isEmpty()) {
      for (Map.Entry<String, JsonNode> field : node.properties()) {
        at(node, field.getKey())
            .leaves(flow, place, keyword + "." + field.getKey(), field.getValue());
      }
    } else if (!isDefault(keyword, node)) {
      add(flow, place, keyword, node.isTextual() ? node.asText() : node.toString());
    }
  }

  private static boolean isDefault(String keyword, JsonNode value) {
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
              combined(element.keyword(), other.value(), element.value()),
              element.presence(),
              other.pointer()));
    }
  }

  /** Returns the combined value of two parts of a schema: the narrower of two limits, else both. */
  private static String combined(String keyword, String one, String other) {
    if (isLimit(keyword)) {
      return isNarrower(keyword, new BigDecimal(one), new BigDecimal(other)) ? one : other;
    }
    return one + " and " + other;
  }

  static boolean isLimit(String keyword) {
    return UPPER_LIMITS.contains(keyword) || LOWER_LIMITS.contains(keyword);
  }

  static boolean isNarrower(String limit, BigDecimal value, BigDecimal other) {
    return UPPER_LIMITS.contains(limit) == value.compareTo(other) < 0;
  }
}
