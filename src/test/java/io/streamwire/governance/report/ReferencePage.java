package io.streamwire.governance.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.streamwire.governance.StreamsContract;
import io.streamwire.governance.Workspace;
import io.streamwire.governance.contract.ContractDocument;
import io.streamwire.governance.tool.Redocly;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/**
 * Writes the reference page of the contract: a single file that needs no network, with Swagger UI
 * from its webjar and the contract. Redocly writes a second page, {@code redoc.html}, and one for
 * the WebSocket messages.
 */
final class ReferencePage {

  static final Path DIRECTORY = Workspace.path("target/reference");

  private static final String LOGO = "https://cdn\\.redoc\\.ly/redoc/logo-mini[a-z-]*\\.svg";
  private static final String EMPTY =
      "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg'/%3E";

  private ReferencePage() {}

  static Path write(ContractDocument contract) throws IOException {
    String json = new ObjectMapper().writeValueAsString(contract.tree());
    Files.createDirectories(DIRECTORY);
    return Files.writeString(
        DIRECTORY.resolve("index.html"),
        """
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width">
        <link rel="icon" href="data:,">
        <title>%s %s</title>
        <style>%s</style>
        </head>
        <body>
        <div id="reference"></div>
        <script>%s</script>
        <script>
        SwaggerUIBundle({
          spec: %s,
          dom_id: '#reference',
          filter: true,
          docExpansion: 'full',
          defaultModelsExpandDepth: 1,
          supportedSubmitMethods: [],
          validatorUrl: null
        });
        </script>
        </body>
        </html>
        """
            .formatted(
                escaped(contract.tree().at("/info/title").asText()),
                contract.version(),
                asset("swagger-ui.css"),
                inScript(asset("swagger-ui-bundle.js")),
                inScript(json)));
  }

  /** Writes a page with Redocly, and removes the images that it would load from the network. */
  static Path writeRedoc(Path document, String name) throws IOException, InterruptedException {
    Path page = Files.createDirectories(DIRECTORY).resolve(name);
    Redocly.Run run =
        StreamsContract.REDOCLY.run(
            "build-docs",
            document.getFileName().toString(),
            "--config=redocly.yaml",
            "--inlineBundle",
            "-o",
            "../" + page);
    if (run.exit() != 0) {
      throw new IOException(
          "redocly build-docs: exit code " + run.exit() + " (expected: 0): " + run.out());
    }
    return Files.writeString(page, Files.readString(page).replaceAll(LOGO, EMPTY));
  }

  /** Escapes end tags, because a script element ends at the first end tag even in a string. */
  private static String inScript(String text) {
    return text.replace("</script", "<\\/script").replace("<!--", "<\\!--");
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }

  private static String asset(String name) {
    String webjar = "/META-INF/maven/org.webjars/swagger-ui/pom.properties";
    try {
      Properties properties = new Properties();
      try (InputStream in = resource(webjar)) {
        properties.load(in);
      }
      String path =
          "/META-INF/resources/webjars/swagger-ui/"
              + properties.getProperty("version")
              + "/"
              + name;
      try (InputStream in = resource(path)) {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream resource(String path) throws IOException {
    InputStream in = ReferencePage.class.getResourceAsStream(path);
    if (in == null) {
      throw new IOException(path + " is missing (expected: on the class path)");
    }
    return in;
  }
}
