package io.streamwire.codegen.contract;

import io.streamwire.codegen.naming.JavaNames;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The operations of a contract, in the contract's order. */
public final class ContractOperations {

  /** Visits one operation. */
  public interface Visitor {
    void visit(String path, PathItem item, PathItem.HttpMethod http, Operation operation);
  }

  private final OpenAPI openApi;

  /**
   * The names of the tags' classes by their lower-case spelling, because some file systems ignore
   * case.
   */
  private final Map<String, String> groups = new HashMap<>();

  public ContractOperations(OpenAPI openApi) {
    this.openApi = openApi;
    each(
        (path, item, http, operation) -> {
          String name = className(operation);
          groups.putIfAbsent(name.toLowerCase(Locale.ROOT), name);
        });
  }

  public void each(Visitor visitor) {
    if (openApi.getPaths() != null) {
      openApi
          .getPaths()
          .forEach(
              (path, item) ->
                  item.readOperationsMap()
                      .forEach((http, operation) -> visitor.visit(path, item, http, operation)));
    }
  }

  /** Returns the first tag of an operation. Its class is named after it. */
  public static String tag(Operation operation) {
    List<String> tags = Contract.orEmpty(operation.getTags());
    return tags.isEmpty() ? "Default" : tags.get(0);
  }

  /**
   * Returns the name of the class that contains an operation's methods: {@code Catalog} for {@code
   * Catalog API}. Tags that differ only by case share the class of the first.
   */
  public String group(Operation operation) {
    String name = className(operation);
    return groups.getOrDefault(name.toLowerCase(Locale.ROOT), name);
  }

  private static String className(Operation operation) {
    String name = JavaNames.type(tag(operation), "Default");
    String plain = name.replaceFirst("(?<=.)(API|Api)$", "");
    return Character.isDigit(plain.charAt(0)) ? name : plain;
  }

  /** Returns the names of all these classes. */
  public Set<String> tagNames() {
    return new TreeSet<>(groups.values());
  }
}
