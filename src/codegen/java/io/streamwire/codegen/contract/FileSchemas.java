package io.streamwire.codegen.contract;

import io.swagger.v3.oas.models.media.Schema;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Detects schemas that describe bytes. OpenAPI 3.0 uses {@code format: binary}, 3.1 {@code
 * contentMediaType} without {@code contentEncoding}. Either may be nullable, a reference, or
 * wrapped in {@code allOf} or in {@code anyOf} with {@code null}.
 */
public final class FileSchemas {

  private static final int MAX_DEPTH = 20;

  private final Contract contract;

  public FileSchemas(Contract contract) {
    this.contract = contract;
  }

  /** Whether a part of a multipart body is a file. */
  public boolean isFile(@Nullable Schema<?> declared) {
    Schema<?> schema = target(declared);
    return schema != null && (isBytes(schema) || contentType(schema) != null);
  }

  /** Whether a part of a multipart body is a list of files. */
  public boolean isFileList(@Nullable Schema<?> declared) {
    Schema<?> schema = target(declared);
    return schema != null && schema.getItems() != null && isFile(schema.getItems());
  }

  /** Whether a whole body is bytes, of any media type. */
  public boolean isBinary(@Nullable Schema<?> declared) {
    Schema<?> schema = target(declared);
    if (schema == null) {
      return false;
    }
    String type = contentType(schema);
    return isBytes(schema)
        || type != null && !type.startsWith("text/") && !MediaTypes.isJson(MediaTypes.plain(type));
  }

  private static boolean isBytes(Schema<?> schema) {
    return "binary".equals(schema.getFormat()) || Schemas.types(schema).contains("file");
  }

  /** Encoded content is text, not bytes. */
  private static @Nullable String contentType(Schema<?> schema) {
    String type = schema.getContentMediaType();
    List<String> types = Schemas.types(schema);
    boolean text = types.isEmpty() || types.equals(List.of("string"));
    return type == null || !text || schema.getContentEncoding() != null
        ? null
        : type.toLowerCase(Locale.ROOT);
  }

  /** Returns the schema that a schema refers to or only wraps. */
  private @Nullable Schema<?> target(@Nullable Schema<?> declared) {
    Schema<?> schema = declared == null ? null : contract.resolve(declared);
    for (int depth = 0; schema != null && depth < MAX_DEPTH; depth++) {
      List<Schema<?>> inner = Schemas.parts(schema);
      inner.addAll(Schemas.variants(schema));
      if (inner.size() != 1 || isBytes(schema) || schema.getContentMediaType() != null) {
        return schema;
      }
      schema = contract.resolve(inner.get(0));
    }
    return schema;
  }
}
