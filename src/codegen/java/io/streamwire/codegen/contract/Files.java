package io.streamwire.codegen.contract;

import io.swagger.v3.oas.models.media.Schema;
import java.util.List;

/** Knows how contracts say that a value is bytes as they are, and no text. */
public final class Files {

  private Files() {}

  /**
   * Whether a schema is a file: {@code format: binary} of OpenAPI 3.0, {@code contentMediaType}
   * without {@code contentEncoding} of 3.1, alone or beside {@code null}.
   */
  public static boolean isFile(Contract contract, Schema<?> schema) {
    return isFile(contract, schema, 0);
  }

  private static boolean isFile(Contract contract, Schema<?> schema, int depth) {
    Schema<?> target = contract.resolve(schema);
    if (depth > 20) {
      return false;
    }
    if (target.getContentEncoding() != null) {
      return false; // a text that stands for bytes
    }
    boolean media =
        target.getContentMediaType() != null
            && !MediaTypes.isJson(target.getContentMediaType())
            && !target.getContentMediaType().startsWith("text/");
    if ("binary".equals(target.getFormat()) || "file".equals(target.getType()) || media) {
      return true;
    }
    List<Schema<?>> inner = Schemas.variants(target);
    inner.addAll(Schemas.parts(target));
    return inner.size() == 1 && isFile(contract, inner.get(0), depth + 1);
  }
}
