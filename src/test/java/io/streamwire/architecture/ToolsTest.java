package io.streamwire.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the code beside the SDK may see, each part in its own class folder. */
class ToolsTest {

  private static JavaClasses classes(String folder) {
    JavaClasses classes = new ClassFileImporter().importPath(Path.of("target", folder));
    assertThat(classes).isNotEmpty();
    return classes;
  }

  /** Generator and governance are for any contract. */
  @ParameterizedTest
  @ValueSource(strings = {"codegen-classes", "governance-classes"})
  void kitNamesNothingOfTheSdk(String folder) {
    ArchRule rule =
        noClasses().should().dependOnClassesThat().resideInAPackage("io.streamwire.signalwire..");
    rule.check(classes(folder));
  }

  /** One subject each, and none needs another that needs it; all lie below the generator itself. */
  @Test
  void packagesOfTheGeneratorHaveNoCycles() {
    JavaClasses generator = classes("codegen-classes");
    ArchRule cycles = slices().matching("io.streamwire.codegen.(*)..").should().beFreeOfCycles();
    cycles.check(generator);
    ArchRule upward =
        noClasses()
            .that()
            .resideInAPackage("io.streamwire.codegen.*..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.streamwire.codegen");
    upward.check(generator);
  }

  /** The command line and the checks lie above what they check with. */
  @Test
  void packagesOfTheGatesHaveNoCycles() {
    ArchRule cycles = slices().matching("io.streamwire.governance.(*)..").should().beFreeOfCycles();
    cycles.check(classes("governance-classes"));
  }

  /** It stands where a user stands. */
  @Test
  void testkitSeesNothingInternal() {
    ArchRule rule =
        noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                "io.streamwire.internal..",
                "io.streamwire.codegen..",
                "io.streamwire.governance..",
                "okhttp3.internal..");
    rule.check(classes("testkit-classes"));
  }

  @Test
  void demoSeesNothingInternal() {
    ArchRule rule =
        noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.streamwire.internal..", "okhttp3.internal..");
    rule.check(classes("demo-classes"));
  }
}
