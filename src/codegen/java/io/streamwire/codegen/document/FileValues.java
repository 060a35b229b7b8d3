package io.streamwire.codegen.document;

import io.streamwire.codegen.naming.JavaLiteral;

/** Writes the Java of files. */
final class FileValues {

  private final SampleImports imports;

  FileValues(SampleImports imports) {
    this.imports = imports;
  }

  /** Returns the file of a multipart body. */
  Expression part() {
    return Expression.call(
        imports.name("io.streamwire.wire.FilePart") + ".of", path(), Expression.text("null"));
  }

  /** Returns a body that is sent unchanged. */
  Expression body(String mediaType) {
    boolean one = !mediaType.isEmpty() && !mediaType.contains("*");
    return Expression.call(
        imports.name("io.streamwire.client.Upload") + ".of",
        path(),
        Expression.text(JavaLiteral.quote(one ? mediaType : "application/octet-stream")));
  }

  private Expression path() {
    return Expression.call(
        imports.name("java.nio.file.Path") + ".of", Expression.text("\"file.bin\""));
  }
}
