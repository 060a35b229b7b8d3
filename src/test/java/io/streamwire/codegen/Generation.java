package io.streamwire.codegen;

import java.nio.file.Path;
import java.util.List;
import org.openapitools.codegen.DefaultGenerator;
import org.openapitools.codegen.config.CodegenConfigurator;
import org.openapitools.codegen.config.GlobalSettings;

/**
 * Runs the generator in process, with our templates and the options that every build shares ({@code
 * generator-config.yaml}).
 */
final class Generation {

  private static final String TEMPLATES = "generator-templates";

  private final Path contract;
  private final Path output;
  private boolean valid = true;
  private boolean operationIds;
  private String root = "team";

  private Generation(Path contract, Path output) {
    this.contract = contract;
    this.output = output;
  }

  static Generation of(Path contract, Path output) {
    return new Generation(contract, output);
  }

  /** Public contracts break OpenAPI's own rules, and some of their references point at nothing. */
  Generation withoutValidation() {
    valid = false;
    return this;
  }

  /** Refuses operations that do not say what their method is called. */
  Generation requiringOperationIds() {
    operationIds = true;
    return this;
  }

  /** Names the package above {@code api} and {@code model}. */
  Generation intoPackage(String name) {
    root = name;
    return this;
  }

  void run() {
    GlobalSettings.reset();
    try {
      for (String wanted : List.of("apis", "models")) {
        GlobalSettings.setProperty(wanted, "");
      }
      for (String unwanted : List.of("apiTests", "modelTests", "apiDocs", "modelDocs")) {
        GlobalSettings.setProperty(unwanted, "false");
      }
      CodegenConfigurator options =
          CodegenConfigurator.fromFile(TEMPLATES + "/generator-config.yaml");
      options.setTemplateDir(TEMPLATES);
      options.setInputSpec(contract.toString());
      options.setOutputDir(output.toString());
      options.setApiPackage(root + ".api");
      options.setModelPackage(root + ".model");
      options.setValidateSpec(valid);
      options.addOpenapiNormalizer("ALLOW_DANGLING_REFERENCES", String.valueOf(!valid));
      options.addOpenapiNormalizer("REQUIRE_OPERATION_ID", String.valueOf(operationIds));
      new DefaultGenerator().opts(options.toClientOptInput()).generate();
    } finally {
      GlobalSettings.reset();
    }
  }
}
