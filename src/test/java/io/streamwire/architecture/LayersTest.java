package io.streamwire.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.anyElementThat;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.streamwire.wire.WireConverterFactory;
import java.util.Arrays;
import java.util.stream.Stream;

/** A class depends only on its own layer and lower ones (src/site/markdown/architecture.md). */
@AnalyzeClasses(packages = "io.streamwire", importOptions = DoNotIncludeTests.class)
class LayersTest {

  private static final String WIRE = "io.streamwire.wire..";
  private static final String[] RUN_TIME = {
    "io.streamwire.client..", "io.streamwire.error..", "io.streamwire.internal.."
  };
  private static final String[] GENERATED = {
    "io.streamwire.signalwire", "io.streamwire.signalwire.api..", "io.streamwire.signalwire.model.."
  };
  private static final String[] SIGNALWIRE = {
    "io.streamwire.signalwire.webhook..", "io.streamwire.signalwire.media.."
  };
  private static final String CORE = "io.streamwire.internal..";
  private static final String SDK = "io.streamwire.signalwire..";

  private static final String[] LIBRARIES = {
    "okhttp3..", "okio..", "com.squareup.moshi..", "org.jspecify..", "java..", "kotlin.."
  };
  private static final String RETROFIT = "retrofit2..";

  @ArchTest
  static final ArchRule everyClassIsInALayer =
      classes().should().resideInAnyPackage(all(WIRE, RUN_TIME, GENERATED, SIGNALWIRE));

  @ArchTest
  static final ArchRule wireUsesOnlyItselfAndLibraries =
      classes()
          .that(resideInAPackage(WIRE).and(not(belongToAnyOf(WireConverterFactory.class))))
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(all(WIRE, LIBRARIES));

  @ArchTest
  static final ArchRule onlyTheConverterFactoryUsesRetrofit =
      classes()
          .that(belongToAnyOf(WireConverterFactory.class))
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(all(WIRE, LIBRARIES, RETROFIT));

  @ArchTest
  static final ArchRule runTimeUsesItselfWireAndLibraries =
      classes()
          .that()
          .resideInAnyPackage(RUN_TIME)
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(all(RUN_TIME, WIRE, LIBRARIES, RETROFIT, "javax.net.."));

  @ArchTest
  static final ArchRule exceptionsDoNotDependOnCalls =
      noClasses()
          .that()
          .resideInAPackage("io.streamwire.error..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(all("io.streamwire.client..", CORE, RETROFIT));

  @ArchTest
  static final ArchRule generatedCodeUsesThePublicRunTimeWireAndLibraries =
      classes()
          .that()
          .resideInAnyPackage(GENERATED)
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              all(
                  GENERATED,
                  "io.streamwire.client..",
                  "io.streamwire.error..",
                  WIRE,
                  LIBRARIES,
                  RETROFIT));

  @ArchTest
  static final ArchRule kitDoesNotDependOnAnSdk =
      noClasses()
          .that()
          .resideOutsideOfPackage(SDK)
          .should()
          .dependOnClassesThat()
          .resideInAPackage(SDK);

  @ArchTest
  static final ArchRule nothingUsesOtherLibraries =
      classes()
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(all("io.streamwire..", LIBRARIES, RETROFIT, "javax.net.."));

  @ArchTest
  static final ArchRule nothingUsesInternalsOfOkHttp =
      noClasses().should().dependOnClassesThat().resideInAPackage("okhttp3.internal..");

  @ArchTest
  static final ArchRule publicMethodsDoNotNameInternalTypes =
      noMethods()
          .that()
          .arePublic()
          .or()
          .areProtected()
          .and()
          .areDeclaredInClassesThat()
          .arePublic()
          .and()
          .areDeclaredInClassesThat()
          .resideOutsideOfPackage(CORE)
          .should()
          .haveRawReturnType(resideInAPackage(CORE))
          .orShould()
          .haveRawParameterTypes(anyElementThat(resideInAPackage(CORE)));

  private static String[] all(Object... packages) {
    return Arrays.stream(packages)
        .flatMap(p -> p instanceof String[] many ? Arrays.stream(many) : Stream.of(p.toString()))
        .toArray(String[]::new);
  }
}
