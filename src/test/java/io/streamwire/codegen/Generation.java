package io.streamwire.codegen;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openapitools.codegen.DefaultGenerator;
import org.openapitools.codegen.config.CodegenConfigurator;
import org.openapitools.codegen.config.GlobalSettings;

/** Runs the generator in process, with the templates as they lie in the project. */
final class Generation {

  private static final String TEMPLATES = "generator-templates";

  private final Path contract;
  private final Path output;
  private boolean valid = true;
  private boolean operationIds;
  private String root = "team";
  private @Nullable String client;
  private @Nullable String library;
  private String templates = TEMPLATES;
  private final Map<String, String> more = new LinkedHashMap<>();

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

  /** Names the client's class. */
  Generation withClient(String name) {
    client = name;
    return this;
  }

  /** Asks for a library of the stock generator's. */
  Generation withLibrary(String name) {
    library = name;
    return this;
  }

  /** Takes templates from another folder. */
  Generation withTemplates(String folder) {
    templates = folder;
    return this;
  }

  /** Sets one of the {@code configOptions}. */
  Generation with(String option, String value) {
    more.put(option, value);
    return this;
  }

  void run() {
    GlobalSettings.reset();
    try {
      CodegenConfigurator options = new CodegenConfigurator();
      options.setGeneratorName("streamwire");
      options.setTemplateDir(templates);
      options.setInputSpec(contract.toString());
      options.setOutputDir(output.toString());
      options.setValidateSpec(valid);
      options.addAdditionalProperty("basePackage", root);
      options.addAdditionalProperty("allowDanglingReferences", String.valueOf(!valid));
      options.addAdditionalProperty("requireOperationId", String.valueOf(operationIds));
      if (client != null) {
        options.addAdditionalProperty("clientName", client);
      }
      if (library != null) {
        options.setLibrary(library);
      }
      more.forEach(options::addAdditionalProperty);
      new DefaultGenerator().opts(options.toClientOptInput()).generate();
    } finally {
      GlobalSettings.reset();
    }
  }
}
