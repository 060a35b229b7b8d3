package io.streamwire.codegen.operation;

import io.streamwire.codegen.contract.Contract;
import io.streamwire.codegen.contract.FileSchemas;
import io.streamwire.codegen.contract.MediaTypes;
import io.streamwire.codegen.naming.JavaNames;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The representations of a response. Redundant ones are left out: JSON with the same schema, XML or
 * text of an object that is also offered as JSON, and ranges.
 */
final class Representations {

  /**
   * A representation.
   *
   * @param accept the media type with parameters
   * @param plain the media type without parameters
   */
  record Representation(String accept, String plain, @Nullable Schema<?> schema, boolean isJson) {

    /** Whether it is a text, but not a stream of events. */
    boolean isText() {
      return plain.startsWith("text/") && !plain.equals("text/event-stream");
    }

    /** Returns for example {@code AsPdf}. */
    String suffix() {
      String kind = plain.endsWith("/*") ? plain.replace("/*", "") : plain;
      String words = kind.substring(kind.indexOf('/') + 1).replaceFirst("^x-", "");
      return "As" + JavaNames.type(words, "Other");
    }
  }

  private final Contract contract;
  private final List<Representation> found = new ArrayList<>();

  Representations(Contract contract) {
    this.contract = contract;
  }

  void add(String mediaType, @Nullable MediaType media) {
    Schema<?> schema = media == null ? null : media.getSchema();
    String plain = MediaTypes.plain(mediaType);
    boolean file = new FileSchemas(contract).isBinary(schema);
    boolean json = MediaTypes.isJson(plain) && !file;
    boolean repeated = found.stream().anyMatch(each -> each.plain().equals(plain));
    String accept = json && plain.contains("*") ? "application/json" : repeated ? mediaType : plain;
    Representation next = new Representation(accept, plain, schema, json);
    for (Representation each : found) {
      if (isAlias(next, each)) {
        return;
      }
    }
    found.removeIf(each -> isAlias(each, next) && each.plain().contains("*"));
    found.add(next);
  }

  private boolean isAlias(Representation one, Representation of) {
    boolean same = isSame(one.schema(), of.schema());
    if (one.plain().equals(of.plain())) {
      return same;
    }
    if (one.plain().contains("*")) {
      String range = one.plain().substring(0, one.plain().indexOf('*'));
      return of.plain().startsWith(range) && (same || one.schema() == null);
    }
    if (one.isJson() && of.isJson()) {
      return same || one.schema() == null;
    }
    boolean spelling = one.plain().endsWith("xml") || one.plain().equals("text/plain");
    return spelling && of.isJson() && same && one.schema() != null;
  }

  private boolean isSame(@Nullable Schema<?> one, @Nullable Schema<?> other) {
    if (one == null || other == null) {
      return one == other;
    }
    Schema<?> left = contract.resolve(one);
    Schema<?> right = contract.resolve(other);
    return left == right || left.equals(right);
  }

  /** Returns the representations, JSON first, otherwise in the contract's order. */
  List<Representation> inOrder() {
    List<Representation> ordered = new ArrayList<>(found);
    ordered.sort((left, right) -> Boolean.compare(right.isJson(), left.isJson()));
    return ordered;
  }
}
