package io.streamwire.bench;

import org.openapitools.codegen.DefaultGenerator;
import org.openapitools.codegen.config.CodegenConfigurator;
import org.openapitools.codegen.config.GlobalSettings;

/** Generates one client, in a process that is measured from outside. */
final class GenerateOnce {

  static final String PACKAGE = "io.streamwire.bench.large";

  private GenerateOnce() {}

  /** Arguments: {@code streamwire} or {@code retrofit2}, contract, output. */
  public static void main(String[] args) {
    CodegenConfigurator options = new CodegenConfigurator();
    options.setInputSpec(args[1]);
    options.setOutputDir(args[2]);
    if (args[0].equals("streamwire")) {
      options.setGeneratorName("streamwire");
      options.addAdditionalProperty("basePackage", PACKAGE);
      options.addAdditionalProperty("clientName", "LargeClient");
    } else {
      for (String unwanted : new String[] {"apiTests", "modelTests", "apiDocs", "modelDocs"}) {
        GlobalSettings.setProperty(unwanted, "false");
      }
      options.setGeneratorName("java");
      options.setLibrary(args[0]);
      options.setInvokerPackage(PACKAGE);
      options.setApiPackage(PACKAGE + ".api");
      options.setModelPackage(PACKAGE + ".model");
      options.addAdditionalProperty("annotationLibrary", "none");
      options.addAdditionalProperty("documentationProvider", "none");
      options.addAdditionalProperty("openApiNullable", "false");
      options.addAdditionalProperty("useJakartaEe", "true");
      options.addAdditionalProperty("serializationLibrary", "gson");
    }
    new DefaultGenerator().opts(options.toClientOptInput()).generate();
  }
}
