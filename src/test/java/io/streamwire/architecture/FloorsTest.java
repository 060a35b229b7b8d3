package io.streamwire.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.anyElementThat;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.stream.Stream;

/** A file sees its own floor and those below (src/site/markdown/architecture.md). */
@AnalyzeClasses(packages = "io.streamwire", importOptions = DoNotIncludeTests.class)
class FloorsTest {

  private static final String[] LIBRARIES = {
    "okhttp3..", "okio..", "com.squareup.moshi..", "retrofit2..", "org.jspecify..", "kotlin.."
  };
  private static final String[] JDK = {"java..", "javax.net.."};

  private static final String VOCABULARY = "io.streamwire.wire..";
  private static final String INTERNAL = "io.streamwire.internal..";
  private static final String[] RUN_TIME = {
    "io.streamwire.client..", "io.streamwire.error..", INTERNAL
  };
  private static final String[] GENERATED = {
    "io.streamwire.signalwire", "io.streamwire.signalwire.api..", "io.streamwire.signalwire.model.."
  };
  private static final String[] EXTRAS = {
    "io.streamwire.signalwire.webhook..", "io.streamwire.signalwire.media.."
  };

  @ArchTest
  static final ArchRule everyClassIsOnAFloor =
      classes().should().resideInAnyPackage(all(VOCABULARY, RUN_TIME, GENERATED, EXTRAS));

  @ArchTest
  static final ArchRule vocabularySeesItselfAndLibraries =
      classes()
          .that()
          .resideInAPackage(VOCABULARY)
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(all(VOCABULARY, LIBRARIES, JDK));

  /** The kit knows no contract: it names nothing of the SDK, and nothing generated. */
  @ArchTest
  static final ArchRule runTimeSeesTheVocabularyAndLibraries =
      classes()
          .that()
          .resideInAnyPackage(RUN_TIME)
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(all(RUN_TIME, VOCABULARY, LIBRARIES, JDK));

  @ArchTest
  static final ArchRule generatedCodeDoesNotSeeTheExtras =
      classes()
          .that()
          .resideInAnyPackage(GENERATED)
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(all(GENERATED, RUN_TIME, VOCABULARY, LIBRARIES, JDK));

  @ArchTest
  static final ArchRule modelsAndInterfacesSeeTheVocabularyAndLibraries =
      classes()
          .that()
          .resideInAnyPackage("io.streamwire.signalwire.api..", "io.streamwire.signalwire.model..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              all(
                  "io.streamwire.signalwire.api..",
                  "io.streamwire.signalwire.model..",
                  VOCABULARY,
                  LIBRARIES,
                  JDK));

  @ArchTest
  static final ArchRule extrasSeeNoLibraryThatIsNotOurs =
      classes()
          .that()
          .resideInAnyPackage(EXTRAS)
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(all("io.streamwire..", LIBRARIES, JDK));

  @ArchTest
  static final ArchRule oneClassSeesTheInsideOfOkHttp =
      noClasses()
          .that(not(nameMatching("io\\.streamwire\\.internal\\.(.*\\.)?QuietPool.*")))
          .should()
          .dependOnClassesThat()
          .resideInAPackage("okhttp3.internal..");

  @ArchTest
  static final ArchRule publicMethodsDoNotNameInternalTypes =
      noMethods()
          .that()
          .arePublic()
          .and()
          .areDeclaredInClassesThat()
          .arePublic()
          .and()
          .areDeclaredInClassesThat()
          .resideOutsideOfPackage(INTERNAL)
          .should()
          .haveRawReturnType(resideInAPackage(INTERNAL))
          .orShould()
          .haveRawParameterTypes(anyElementThat(resideInAPackage(INTERNAL)));

  private static String[] all(Object... packages) {
    return Arrays.stream(packages)
        .flatMap(p -> p instanceof String[] many ? Arrays.stream(many) : Stream.of(p.toString()))
        .toArray(String[]::new);
  }
}
