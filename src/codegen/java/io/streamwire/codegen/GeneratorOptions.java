package io.streamwire.codegen;

import io.streamwire.codegen.contract.SpecError;
import io.streamwire.codegen.plan.DocumentsPlan.Coordinates;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;
import org.jspecify.annotations.Nullable;
import org.openapitools.codegen.CliOption;

/**
 * The generator's options, read from its properties. An invalid option is an error.
 *
 * @param clientName the client's simple class name; {@code null} if it is derived from the title
 * @param requireOperationId whether an operation without {@code operationId} is an error
 * @param allowDanglingReferences whether a reference without a target means free-form JSON
 * @param keepUnknownProperties whether all classes keep properties that the contract does not
 *     declare
 * @param documents whether README and reference are generated
 * @param coordinates the client's artifact; {@code null} if the build does not name it
 */
record GeneratorOptions(
    @Nullable String clientName,
    Packages packages,
    boolean requireOperationId,
    boolean allowDanglingReferences,
    boolean keepUnknownProperties,
    boolean documents,
    @Nullable Coordinates coordinates) {

  /**
   * The packages of the generated code.
   *
   * @param base the package of client and resources
   */
  record Packages(String base, String api, String model) {}

  String basePackage() {
    return packages.base();
  }

  String apiPackage() {
    return packages.api();
  }

  String modelPackage() {
    return packages.model();
  }

  private static final String CLIENT_NAME = "clientName";
  private static final String BASE_PACKAGE = "basePackage";
  private static final String REQUIRE_OPERATION_ID = "requireOperationId";
  private static final String ALLOW_DANGLING_REFERENCES = "allowDanglingReferences";

  private static final String KEEP_UNKNOWN_PROPERTIES = "keepUnknownProperties";
  private static final String DOCUMENTS = "documents";

  private static final Map<String, String> OWN = new LinkedHashMap<>();

  static {
    OWN.put(
        CLIENT_NAME,
        "The client's class name, such as ShopClient. The default is derived from the contract's title.");
    OWN.put(
        BASE_PACKAGE,
        "The package of the client and its resources, with api and model below it (default: generated).");
    OWN.put(
        REQUIRE_OPERATION_ID,
        "Reject an operation without operationId (default false: the method is named after HTTP"
            + " method and path).");
    OWN.put(
        ALLOW_DANGLING_REFERENCES,
        "Read a $ref without a target as free-form JSON, with a warning (default false: an error).");
    OWN.put(
        KEEP_UNKNOWN_PROPERTIES,
        "Keep properties that the contract does not declare in every class (default false: in those"
            + " that are both received and sent).");
    OWN.put(
        DOCUMENTS,
        "Write a README.md and a reference.md, with a sample call of each operation, to the output folder"
            + " (default false).");
  }

  /** Properties that the plugin and the command line set for every generator. */
  private static final Set<String> OF_THE_PLUGIN =
      Set.of(
          "apiPackage",
          "modelPackage",
          "invokerPackage",
          "packageName",
          "groupId",
          "artifactId",
          "artifactVersion",
          "library",
          "templateDir",
          "templatingEngine",
          "sourceFolder",
          "gitHost",
          "gitUserId",
          "gitRepoId",
          "releaseNote",
          "httpUserAgent",
          "hideGenerationTimestamp",
          "generateApis",
          "generateApiDocs",
          "generateApiTests",
          "generateModels",
          "generateModelDocs",
          "generateModelTests",
          "generateWebhooks",
          "generateRecursiveDependentModels",
          "generateAliasAsModel",
          "excludeTests",
          "enablePostProcessFile",
          "removeOperationIdPrefix",
          "skipOperationExample",
          "openapiGeneratorIgnoreList",
          "ignoreFileOverride",
          "modelNamePrefix",
          "modelNameSuffix",
          "apiNameSuffix",
          "ensureUniqueParams",
          "legacyDiscriminatorBehavior",
          "sortParamsByRequiredFlag",
          "sortModelPropertiesByRequiredFlag",
          "allowUnicodeIdentifiers",
          "prependFormOrBodyParameters",
          "useOneOfDiscriminatorLookup",
          "disallowAdditionalPropertiesIfNotPresent",
          "enumUnknownDefaultCase",
          "enumPropertyNaming",
          "lambda",
          "openbrace",
          "closebrace");

  private static final Pattern CLASS_NAME = Pattern.compile("[A-Z][A-Za-z0-9]*");
  private static final Pattern PACKAGE = Pattern.compile("[a-z_][a-z0-9_]*(\\.[a-z_][a-z0-9_]*)*");

  static List<CliOption> described() {
    List<CliOption> described = new ArrayList<>();
    OWN.forEach((name, text) -> described.add(new CliOption(name, text)));
    return described;
  }

  /**
   * Reads the options.
   *
   * @throws SpecError if one is unknown or invalid
   */
  static GeneratorOptions of(
      Map<String, Object> properties, @Nullable String library, @Nullable String templates) {
    refuseUnknown(properties.keySet());
    refuseLibrary(library);
    refuseTemplates(templates);
    String base = packageName(properties, BASE_PACKAGE);
    String api = packageName(properties, "apiPackage");
    String model = packageName(properties, "modelPackage");
    if (base == null && api != null && api.endsWith(".api")) {
      base = api.substring(0, api.length() - ".api".length());
    }
    if (base == null && (api == null || model == null)) {
      base = "generated";
    }
    return new GeneratorOptions(
        matching(CLIENT_NAME, text(properties, CLIENT_NAME), CLASS_NAME, "a name like ShopClient"),
        new Packages(
            base == null ? parent(Objects.requireNonNull(api)) : base,
            api == null ? base + ".api" : api,
            model == null ? base + ".model" : model),
        flag(properties, REQUIRE_OPERATION_ID),
        flag(properties, ALLOW_DANGLING_REFERENCES),
        flag(properties, KEEP_UNKNOWN_PROPERTIES),
        flag(properties, DOCUMENTS),
        coordinates(properties));
  }

  private static @Nullable Coordinates coordinates(Map<String, Object> properties) {
    String group = text(properties, "groupId");
    String artifact = text(properties, "artifactId");
    String version = text(properties, "artifactVersion");
    return group == null || artifact == null || version == null
        ? null
        : new Coordinates(group, artifact, version);
  }

  private static @Nullable String packageName(Map<String, Object> properties, String option) {
    String expected = "a package like com.acme.shop";
    String name = matching(option, text(properties, option), PACKAGE, expected);
    if (name != null && !SourceVersion.isName(name)) {
      throw new SpecError(option, name + " (expected: " + expected + ")");
    }
    return name;
  }

  private static String parent(String name) {
    return name.contains(".") ? name.substring(0, name.lastIndexOf('.')) : name;
  }

  private static void refuseUnknown(Set<String> given) {
    Set<String> unknown = new TreeSet<>(given);
    unknown.removeAll(OWN.keySet());
    unknown.removeAll(OF_THE_PLUGIN);
    if (!unknown.isEmpty()) {
      throw new SpecError(
          "configOptions",
          String.join(", ", unknown)
              + " is not an option of the generator streamwire (expected: "
              + String.join(", ", OWN.keySet())
              + ")");
    }
  }

  private static void refuseLibrary(@Nullable String library) {
    if (library != null && !library.isEmpty() && !library.equals("retrofit2")) {
      throw new SpecError(
          "library",
          library
              + " is not supported by the generator streamwire (expected: retrofit2, or no library)");
    }
  }

  private static void refuseTemplates(@Nullable String templates) {
    if (templates == null || templates.equals(StreamwireGenerator.TEMPLATES)) {
      return;
    }
    Path folder = Path.of(templates);
    if (!Files.isRegularFile(folder.resolve("api.mustache"))
        && !Files.isRegularFile(folder.resolve("model.mustache"))
        && !Files.isRegularFile(folder.resolve("client.mustache"))
        && !Files.isRegularFile(folder.resolve("resource.mustache"))) {
      throw new SpecError(
          "templateDirectory",
          templates
              + " contains none of Streamwire's templates (expected: a folder with a changed client.mustache,"
              + " resource.mustache, api.mustache or model.mustache, or no templateDirectory)");
    }
  }

  private static @Nullable String text(Map<String, Object> properties, String name) {
    Object value = properties.get(name);
    return value == null || value.toString().isBlank() ? null : value.toString().strip();
  }

  private static boolean flag(Map<String, Object> properties, String name) {
    String value = text(properties, name);
    if (value != null && !value.equals("true") && !value.equals("false")) {
      throw new SpecError(name, value + " (expected: true or false)");
    }
    return "true".equals(value);
  }

  private static @Nullable String matching(
      String name, @Nullable String value, Pattern pattern, String expected) {
    if (value != null && !pattern.matcher(value).matches()) {
      throw new SpecError(name, value + " (expected: " + expected + ")");
    }
    return value;
  }
}
