package io.streamwire.codegen;

import io.streamwire.support.ClassPath;
import io.streamwire.support.Compilation;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * What OpenAPI can say, one small contract a feature: {@code src/test/resources/codegen/<feature>}
 * holds it, and {@code UsageTest.java}, a test that uses what was generated of it.
 *
 * <p>All features are compiled together, first what was generated, with the run time alone, then
 * its users.
 */
class FeaturesTest {

  private static final Path FEATURES = Path.of("src/test/resources/codegen");

  private static URLClassLoader loader;

  @BeforeAll
  static void generateAndCompile(@TempDir Path folder) throws IOException {
    Path generated = folder.resolve("generated");
    for (Path feature : features()) {
      Generation.of(feature.resolve("contract.yaml"), generated.resolve(feature.getFileName()))
          .intoPackage(packageName(feature))
          .run();
    }
    Path classes = folder.resolve("classes");
    Compilation.of(generated, classes, ClassPath.RUN_TIME).orThrow();
    Compilation.of(FEATURES, classes, classes + java.io.File.pathSeparator + ClassPath.TESTS)
        .orThrow();
    loader =
        new URLClassLoader(
            new URL[] {classes.toUri().toURL()}, FeaturesTest.class.getClassLoader());
  }

  @TestFactory
  Stream<DynamicContainer> everyFeature() throws IOException {
    return features().stream()
        .map(
            feature ->
                DynamicContainer.dynamicContainer(feature.getFileName() + "", uses(feature)));
  }

  private static Stream<DynamicTest> uses(Path feature) {
    try {
      Class<?> use = Class.forName(packageName(feature) + ".UsageTest", true, loader);
      List<DynamicTest> tests = new ArrayList<>();
      for (Method method : use.getDeclaredMethods()) {
        if (method.isAnnotationPresent(Test.class)) {
          method.setAccessible(true);
          tests.add(DynamicTest.dynamicTest(method.getName(), () -> run(use, method)));
        }
      }
      return tests.stream().sorted(Comparator.comparing(DynamicTest::getDisplayName));
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  private static void run(Class<?> use, Method method) throws Throwable {
    var constructor = use.getDeclaredConstructor();
    constructor.setAccessible(true);
    try {
      method.invoke(constructor.newInstance());
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  /** {@code several-responses} becomes {@code feature.severalresponses}. */
  private static String packageName(Path feature) {
    return "feature." + feature.getFileName().toString().replace("-", "");
  }

  private static List<Path> features() throws IOException {
    try (Stream<Path> folders = Files.list(FEATURES)) {
      return folders.filter(Files::isDirectory).sorted().toList();
    }
  }
}
