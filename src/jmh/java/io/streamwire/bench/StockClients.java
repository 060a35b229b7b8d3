package io.streamwire.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Objects;
import org.openapitools.codegen.DefaultGenerator;
import org.openapitools.codegen.config.CodegenConfigurator;
import org.openapitools.codegen.config.GlobalSettings;

/**
 * Generates clients by the templates that the generator brings, for comparison: as its users have
 * them, with what is not the default named here.
 */
final class StockClients {

  /**
   * Library of the generator, and the package that its client is put in. With apache-httpclient the
   * sample must be ASCII: it sends a form in ISO-8859-1.
   */
  private static final Map<String, String> LIBRARIES =
      Map.of(
          "retrofit2", "retrofit2",
          "okhttp-gson", "okhttpgson",
          "native", "jdk",
          "apache-httpclient", "apache");

  private StockClients() {}

  /** Argument: the folder that is generated into. */
  public static void main(String[] args) throws IOException {
    Path output = Files.createDirectories(Path.of(args[0]));
    Path contract = output.resolve("spelled-out.openapi.yaml");
    String text = ExpandedContract.of(contract());
    boolean complete =
        LIBRARIES.values().stream().allMatch(name -> Files.isDirectory(output.resolve(name)));
    if (complete && Files.exists(contract) && Files.readString(contract).equals(text)) {
      return; // The clients are there already.
    }
    Path unfinished = Files.writeString(output.resolve("unfinished.openapi.yaml"), text);
    LIBRARIES.forEach((library, name) -> generate(unfinished, library, name, output.resolve(name)));
    Files.move(unfinished, contract, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Our contract, from the jar that it is published in. */
  private static String contract() throws IOException {
    try (InputStream file = StockClients.class.getResourceAsStream("/streams.openapi.yaml")) {
      return new String(
          Objects.requireNonNull(file, "no streams.openapi.yaml on the class path").readAllBytes(),
          StandardCharsets.UTF_8);
    }
  }

  private static void generate(Path contract, String library, String name, Path output) {
    GlobalSettings.reset();
    for (String unwanted : new String[] {"apiTests", "modelTests", "apiDocs", "modelDocs"}) {
      GlobalSettings.setProperty(unwanted, "false");
    }
    String root = "io.streamwire.bench.stock." + name;
    CodegenConfigurator options = new CodegenConfigurator();
    options.setGeneratorName("java");
    options.setLibrary(library);
    options.setInputSpec(contract.toString());
    options.setOutputDir(output.toString());
    options.setInvokerPackage(root);
    options.setApiPackage(root + ".api");
    options.setModelPackage(root + ".model");
    // Annotations and a wrapper type that cost every user a dependency and do nothing for a call.
    options.addAdditionalProperty("annotationLibrary", "none");
    options.addAdditionalProperty("documentationProvider", "none");
    options.addAdditionalProperty("openApiNullable", "false");
    options.addAdditionalProperty("useJakartaEe", "true");
    if (library.equals("retrofit2")) {
      options.addAdditionalProperty("serializationLibrary", "gson");
    }
    new DefaultGenerator().opts(options.toClientOptInput()).generate();
  }
}
