package io.streamwire.governance.contract;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.openapitools.openapidiff.core.OpenApiCompare;
import org.openapitools.openapidiff.core.compare.OpenApiDiffOptions;
import org.openapitools.openapidiff.core.model.ChangedOpenApi;
import org.openapitools.openapidiff.core.output.HtmlRender;
import org.openapitools.openapidiff.core.output.MarkdownRender;
import org.openapitools.openapidiff.core.output.Render;

/** Compares contracts with openapi-diff, and writes its reports. */
public final class OpenApiDiffTool implements ExternalDiffTool {

  @Override
  public String name() {
    return "openapi-diff";
  }

  @Override
  public boolean breaks(ContractDocument was, ContractDocument now) {
    return compare(was, now).isIncompatible();
  }

  /** Writes {@code contract-diff.md} and {@code contract-diff.html}. */
  public void report(ContractDocument was, ContractDocument now, Path directory)
      throws IOException {
    Files.createDirectories(directory);
    ChangedOpenApi diff = compare(was, now);
    render(new MarkdownRender(), diff, directory.resolve("contract-diff.md"));
    render(new HtmlRender(), diff, directory.resolve("contract-diff.html"));
  }

  private static void render(Render render, ChangedOpenApi diff, Path file) throws IOException {
    try (OutputStreamWriter out =
        new OutputStreamWriter(Files.newOutputStream(file), StandardCharsets.UTF_8)) {
      render.render(diff, out);
    }
  }

  private static ChangedOpenApi compare(ContractDocument was, ContractDocument now) {
    OpenApiDiffOptions options =
        OpenApiDiffOptions.builder()
            .configProperty("incompatible.operation.id.changed", "true")
            .build();
    return OpenApiCompare.fromContents(was.text(), now.text(), List.of(), options);
  }
}
