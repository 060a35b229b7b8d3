package io.streamwire.codegen;

import com.fasterxml.jackson.databind.JsonNode;
import io.streamwire.codegen.contract.Contract;
import io.streamwire.codegen.plan.ClientPlan;
import io.swagger.v3.oas.models.OpenAPI;
import java.io.File;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openapitools.codegen.SupportingFile;
import org.openapitools.codegen.languages.JavaClientCodegen;

/**
 * The generator {@code streamwire}: generates a whole Java client of a contract, on Retrofit and
 * Moshi.
 *
 * <p>{@link ClientPlanner} decides the name and content of each class and method; the templates lay
 * them out. None of the stock generator's output remains: no supporting file, test or document,
 * whatever the plugin's flags are. The output also contains the metadata of a native image and, by
 * option, documents.
 */
public final class StreamwireGenerator extends JavaClientCodegen {

  private static final String NAME = "streamwire";
  static final String TEMPLATES = "streamwire-templates";
  private static final String NATIVE_IMAGE = "src/main/resources/META-INF/native-image/";
  private static final String RESOURCE = "resource.mustache";
  private static final String CLIENT = "client.mustache";

  private @Nullable GeneratorOptions options;
  private @Nullable ClientPlan plan;

  /** Called by the generator's service loader. */
  public StreamwireGenerator() {
    embeddedTemplateDir = TEMPLATES;
    templateDir = TEMPLATES;
    setLibrary(RETROFIT_2);
    cliOptions.clear();
    cliOptions.addAll(GeneratorOptions.described());
  }

  @Override
  public String getName() {
    return NAME;
  }

  @Override
  public String getHelp() {
    return "Generates a whole Java client on Retrofit and Moshi: client, resources, models, errors.";
  }

  /** The stock generators print a request for donations here, into every build. */
  @Override
  public void postProcess() {}

  @Override
  public void processOpts() {
    Object templates = additionalProperties.getOrDefault("templateDir", templateDir());
    GeneratorOptions read =
        GeneratorOptions.of(additionalProperties, library, String.valueOf(templates));
    options = read;
    super.processOpts();
    apiPackage = read.apiPackage();
    modelPackage = read.modelPackage();
    additionalProperties.put("apiPackage", apiPackage);
    additionalProperties.put("modelPackage", modelPackage);
    supportingFiles.clear();
    apiTestTemplateFiles.clear();
    modelTestTemplateFiles.clear();
    apiDocTemplateFiles.clear();
    modelDocTemplateFiles.clear();
    modelTemplateFiles.clear();
    modelTemplateFiles.put("model.mustache", ".java");
    apiTemplateFiles.clear();
    apiTemplateFiles.put("api.mustache", ".java");
    apiTemplateFiles.put(RESOURCE, ".java");
    apiTemplateFiles.put(CLIENT, ".java");
  }

  /** Only the rules of {@code openapiNormalizer} that the user configures run. */
  @Override
  public boolean getUseOpenapiNormalizer() {
    return !openapiNormalizer.isEmpty();
  }

  @Override
  public Map<String, String> openapiNormalizer() {
    if (!openapiNormalizer.isEmpty()) {
      openapiNormalizer.putIfAbsent("DISABLE_ALL", "true");
      openapiNormalizer.put("NORMALIZE_31SPEC", "false");
    }
    return openapiNormalizer;
  }

  /** {@link ClientPlanner} makes the classes of inline schemas. */
  @Override
  public boolean getUseInlineModelResolver() {
    return false;
  }

  @Override
  public void preprocessOpenAPI(OpenAPI contract) {
    GeneratorOptions read = options();
    JsonNode document = WholeContract.read(contract, getInputSpec());
    Contract references = new Contract(contract, read.allowDanglingReferences());
    WholeContract.resolvePaths(contract, references);
    if (document != null) {
      ItemSchemas.apply(contract, references, document);
    }
    if (openapiNormalizer.isEmpty() && document != null) {
      WholeContract.requireAll(contract, document);
    }
    PlannedClient planned = ClientPlanner.plan(contract, read);
    plan = planned.client();
    additionalProperties.put("client", plan);
    additionalProperties.put("reachability", planned.reachability());
    String folder = NATIVE_IMAGE + plan.packageName() + "/" + plan.name();
    supportingFiles.add(new SupportingFile("native_proxies.mustache", folder, "proxy-config.json"));
    supportingFiles.add(
        new SupportingFile("native_reflection.mustache", folder, "reflect-config.json"));
    if (planned.documents() != null) {
      additionalProperties.put("documentation", planned.documents());
      supportingFiles.add(new SupportingFile("readme.mustache", "", "README.md"));
      supportingFiles.add(new SupportingFile("reference.mustache", "", "reference.md"));
    }
    additionalProperties.put("deprecatedModels", plan.deprecatedModels());
    additionalProperties.put("basePackage", plan.packageName());
    apiPackage = read.apiPackage();
  }

  /** Resources and client are in the base package, the interfaces in a package below it. */
  @Override
  public String apiFilename(String templateName, String tag) {
    if (!templateName.equals(RESOURCE) && !templateName.equals(CLIENT)) {
      return super.apiFilename(templateName, tag);
    }
    ClientPlan client = plan();
    String name = templateName.equals(CLIENT) ? client.name() : client.resource(toApiName(tag));
    return outputFolder
        + File.separator
        + sourceFolder
        + File.separator
        + client.packageName().replace('.', File.separatorChar)
        + File.separator
        + name
        + ".java";
  }

  private GeneratorOptions options() {
    GeneratorOptions read = options;
    if (read == null) {
      throw new IllegalStateException("processOpts() was not called");
    }
    return read;
  }

  private ClientPlan plan() {
    ClientPlan planned = plan;
    if (planned == null) {
      throw new IllegalStateException("preprocessOpenAPI() was not called");
    }
    return planned;
  }
}
