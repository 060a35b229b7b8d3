package io.streamwire.codegen;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.openapitools.codegen.DefaultGenerator;
import org.openapitools.codegen.config.CodegenConfigurator;
import org.openapitools.codegen.config.GlobalSettings;

/** Runs the generator in process, with the options that our pom gives to its plugin. */
final class Generation {

  private final Path contract;
  private final Path output;
  private boolean validate = true;
  private String root = "team";

  private Generation(Path contract, Path output) {
    this.contract = contract;
    this.output = output;
  }

  static Generation of(Path contract, Path output) {
    return new Generation(contract, output);
  }

  /** Public contracts break OpenAPI's own rules in small ways that do not touch the code. */
  Generation withoutValidation() {
    validate = false;
    return this;
  }

  /** Names the package above {@code api} and {@code model}. */
  Generation intoPackage(String name) {
    root = name;
    return this;
  }

  void run() {
    delete(output);
    GlobalSettings.reset();
    for (String part : new String[] {"apis", "models"}) {
      GlobalSettings.setProperty(part, "");
    }
    for (String part : new String[] {"apiTests", "modelTests", "apiDocs", "modelDocs"}) {
      GlobalSettings.setProperty(part, "false");
    }
    CodegenConfigurator configurator =
        CodegenConfigurator.fromFile("generator-templates/generator-config.yaml");
    configurator.setInputSpec(contract.toString());
    configurator.setTemplateDir("generator-templates");
    configurator.setOutputDir(output.toString());
    configurator.setApiPackage(root + ".api");
    configurator.setModelPackage(root + ".model");
    configurator.setValidateSpec(validate);
    try {
      new DefaultGenerator().opts(configurator.toClientOptInput()).generate();
    } finally {
      GlobalSettings.reset();
    }
  }

  private static void delete(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
