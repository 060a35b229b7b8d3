package io.streamwire.architecture;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.squareup.moshi.JsonAdapter;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What generated code is like, on the classes that were compiled of it. */
@AnalyzeClasses(
    packages = {"io.streamwire.signalwire.api", "io.streamwire.signalwire.model"},
    importOptions = DoNotIncludeTests.class)
class GeneratedCodeRulesTest {

  @ArchTest
  static final ArchRule noReflection =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.lang.reflect..", "java.lang.invoke..", "kotlin.reflect..")
          .orShould()
          .callMethodWhere(target(owner(JavaClass.Predicates.type(Class.class))));

  @ArchTest
  static final ArchRule adaptersArePackagePrivateAndFinal =
      classes()
          .that()
          .areAssignableTo(JsonAdapter.class)
          .and()
          .areTopLevelClasses()
          .should()
          .bePackagePrivate()
          .andShould()
          .haveModifier(JavaModifier.FINAL)
          .andShould()
          .haveSimpleNameEndingWith("JsonAdapter");

  @ArchTest
  static final ArchRule modelsAreFinal =
      classes()
          .that()
          .resideInAPackage("io.streamwire.signalwire.model")
          .and()
          .haveSimpleNameNotEndingWith("MoshiAdapter")
          .and()
          .areNotInterfaces()
          .and()
          .areNotAnonymousClasses()
          .should()
          .haveModifier(JavaModifier.FINAL);

  @ArchTest
  static final ArchRule modelsAreImmutable =
      fields()
          .that()
          .areDeclaredInClassesThat()
          .resideInAPackage("io.streamwire.signalwire.model")
          .and()
          .areDeclaredInClassesThat()
          .haveSimpleNameNotEndingWith("Builder")
          .should()
          .beFinal();
}
