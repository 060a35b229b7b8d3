package io.streamwire.codegen.model;

import io.streamwire.codegen.contract.Contract;
import io.streamwire.codegen.contract.FileSchemas;
import io.streamwire.codegen.contract.PartEncoding;
import io.streamwire.codegen.contract.Schemas;
import io.streamwire.codegen.plan.JavaType;
import io.streamwire.codegen.plan.PartPlan;
import io.swagger.v3.oas.models.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Plans the parts of a multipart body (OpenAPI 3.0.4, Encoding Object): an object is JSON, a list
 * has one part per item, and the contract's content type takes precedence.
 */
final class MultipartParts {

  static final PartPlan NONE = new PartPlan("text", null, null, null);

  private final Contract contract;
  private final FileSchemas fileSchemas;

  MultipartParts(Contract contract) {
    this.contract = contract;
    this.fileSchemas = new FileSchemas(contract);
  }

  static PartPlan header(String name) {
    return new PartPlan("header", null, null, name);
  }

  /**
   * Returns the type of a property. If the client cannot write the contract's content type, such as
   * XML, it is a file.
   */
  JavaType type(Schema<?> schema, JavaType type, @Nullable PartEncoding encoding) {
    boolean list = isList(type);
    Schema<?> items = list ? items(schema) : null;
    boolean files = items != null && fileSchemas.isFile(items);
    if (encoding != null && encoding.contentType() != null && !encoding.isJson()) {
      boolean container = !type.isScalar() && (type.item() == null || !type.item().isScalar());
      if (container && !files) {
        return JavaType.FILE;
      }
    }
    if (encoding == null || !encoding.isJson()) {
      if (files) {
        return JavaType.list(JavaType.FILE);
      }
      return fileSchemas.isFile(schema) ? JavaType.FILE : type;
    }
    return type;
  }

  /** Returns the item type of a list, or of a list that is nullable or wrapped. */
  private @Nullable Schema<?> items(Schema<?> schema) {
    Schema<?> at = contract.resolve(schema);
    for (int depth = 0; at.getItems() == null && depth < 20; depth++) {
      List<Schema<?>> inner = Schemas.variants(at);
      inner.addAll(Schemas.parts(at));
      if (inner.size() != 1) {
        return null;
      }
      at = contract.resolve(inner.get(0));
    }
    return at.getItems();
  }

  private static boolean isList(JavaType type) {
    return type.kind() == JavaType.Kind.LIST || type.kind() == JavaType.Kind.SET;
  }

  static PartPlan plan(JavaType type, @Nullable PartEncoding encoding) {
    String contentType = encoding == null ? null : encoding.only();
    if (encoding != null && encoding.isJson() && type.kind() != JavaType.Kind.FILE) {
      boolean plain = "application/json".equals(contentType);
      return new PartPlan("json", plain ? null : contentType, type.adapter(), null);
    }
    JavaType item = isList(type) ? type.item() : null;
    if (item == null) {
      return switch (type.kind()) {
        case FILE -> new PartPlan("file", contentType, null, null);
        default ->
            type.isScalar()
                ? new PartPlan("text", contentType, null, null)
                : new PartPlan("json", null, type.adapter(), null);
      };
    }
    if (item.kind() == JavaType.Kind.FILE) {
      return new PartPlan("files", contentType, null, null);
    }
    return item.isScalar()
        ? new PartPlan("texts", contentType, null, null)
        : new PartPlan("jsons", null, item.adapter(), null);
  }
}
