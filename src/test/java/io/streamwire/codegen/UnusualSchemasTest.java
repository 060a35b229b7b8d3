package io.streamwire.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamwire.wire.OpenEnum;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Schemas that are rare, large or contradict themselves compile without a warning. */
class UnusualSchemasTest {

  private static final String HEAD =
      """
      openapi: 3.0.3
      info: {title: Odd, version: 1.0.0}
      paths: {}
      components:
        schemas:
      """;

  @TempDir Path folder;

  @Test
  void enumOfAnySizeStaysAnEnum() throws Exception {
    String values =
        String.join(", ", IntStream.range(0, 5_001).mapToObj(number -> "v" + number).toList());
    GeneratedCode code = code("    Large: {type: string, enum: [" + values + "]}\n");

    Class<?> large = code.load("model.Large");
    List<?> all = (List<?>) large.getMethod("values").invoke(null);
    Object last = large.getMethod("of", String.class).invoke(null, "v5000");
    Object other = large.getMethod("of", String.class).invoke(null, "v5001");

    assertThat(all).hasSize(5_001);
    assertThat(last).isSameAs(all.get(5_000));
    assertThat(large.getMethod("known").invoke(last)).isEqualTo(true);
    assertThat(large.getMethod("known").invoke(other)).isEqualTo(false);
  }

  @Test
  void defaultOfAnotherTypeThanItsEnumIsTheValueThatItMeans() throws Exception {
    GeneratedCode code =
        code(
            """
                Levels:
                  type: object
                  required: [text]
                  properties:
                    whole: {type: integer, enum: [1, 2], default: '1'}
                    part: {type: number, enum: [1.5, 2], default: '1.5'}
                    text: {type: string, enum: ['1', '2'], default: 1}
                    wrong: {type: integer, enum: [10, 20], default: none}
            """);

    Object builder = code.load("model.Levels").getMethod("builder").invoke(null);
    Object levels = builder.getClass().getMethod("build").invoke(builder);
    assertThat(value(levels, "text")).isEqualTo("1");
  }

  private static Object value(Object levels, String name) throws Exception {
    return ((OpenEnum<?>) levels.getClass().getMethod(name).invoke(levels)).value();
  }

  @Test
  void schemaThatIsDeprecatedIsSoInJavaAndUsedWithoutAWarning() throws Exception {
    GeneratedCode code =
        code(
            """
                Old: {type: object, deprecated: true, properties: {again: {$ref: '#/components/schemas/Old'}}}
                User: {type: object, properties: {old: {$ref: '#/components/schemas/Old'}, more: {type: array, items: {$ref: '#/components/schemas/Old'}}}}
            """);

    assertThat(code.load("model.Old").isAnnotationPresent(Deprecated.class)).isTrue();
    assertThat(code.load("model.User").isAnnotationPresent(Deprecated.class)).isFalse();
  }

  @Test
  void textBesideStrayPropertiesIsAText() throws Exception {
    GeneratedCode code =
        code(
            """
                Stray: {type: string, properties: {x: {type: string}}}
                User: {type: object, properties: {stray: {$ref: '#/components/schemas/Stray'}}}
            """);

    assertThat(code.sources().keySet()).noneMatch(file -> file.endsWith("Stray.java"));
    assertThat(code.load("model.User").getMethod("stray").getReturnType()).isEqualTo(String.class);
  }

  @Test
  void unionOfAnythingHasNoCastThatIsNotNeeded() throws Exception {
    code("""
                Any: {oneOf: [{type: string}, {type: object}, {type: array, items: {}}, {type: object, additionalProperties: {type: string}}]}
            """)
        .compile();
  }

  private GeneratedCode code(String schemas) throws IOException {
    return GeneratedCode.of(HEAD + schemas, folder);
  }
}
