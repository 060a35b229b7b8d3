package io.streamwire.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.streamwire.codegen.contract.SpecError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A mistake in an extension of ours is one sentence with its place, never silence. */
class BadExtensionsTest {

  private static final String CONTRACT =
      """
      openapi: 3.0.3
      info: {title: Pets, version: 1.0.0%s}
      paths:
        /pets/{id}/{age}:
          post:
            operationId: addPet
            parameters:
              - {name: id, in: path, required: true, schema: {type: string}%s}
              - {name: age, in: path, required: true, schema: {type: integer}%s}
            requestBody:
              required: true
              content:
                application/json:
                  schema:
                    type: object
                    properties:
                      name: {type: string%s}
                      legs: {type: integer%s}
            responses: {'204': {description: Fine.}}
            security: [%s]
      components:
        securitySchemes:
          key: {type: apiKey, in: header, name: x-client-key%s}
      """;

  private static final int INFO = 0;
  private static final int ID = 1;
  private static final int AGE = 2;
  private static final int NAME = 3;
  private static final int LEGS = 4;
  private static final int SECURITY = 5;
  private static final int SCHEME = 6;

  @TempDir Path folder;

  static Stream<Arguments> mistakes() {
    String id = "#/paths/~1pets~1{id}~1{age}/post/parameters/0";
    String name =
        "#/paths/~1pets~1{id}~1{age}/post/requestBody/content/application~1json/schema/properties/name";
    return Stream.of(
        Arguments.of(
            NAME,
            "x-indexd-form: {}",
            name + ": x-indexd-form is unknown (expected: x-indexed-form)"),
        Arguments.of(NAME, "x-secrte: true", name + ": x-secrte is unknown (expected: x-secret)"),
        Arguments.of(
            NAME, "x-secret: 'yes'", name + ": x-secret is \"yes\" (expected: true or false)"),
        Arguments.of(
            ID,
            "x-client-paramter: true",
            id + ": x-client-paramter is unknown (expected: x-client-parameter)"),
        Arguments.of(
            ID,
            "x-client-argument: true",
            id
                + ": x-client-argument is unknown (expected: one of [x-client-check, x-client-name,"
                + " x-client-parameter, x-client-reference, x-client-required])"),
        Arguments.of(
            INFO,
            "x-max-response-bytes: 1 MiB",
            "#/info: x-max-response-bytes is \"1 MiB\" (expected: a number of bytes above 0)"),
        Arguments.of(
            INFO,
            "x-max-response-bytes: 0",
            "#/info: x-max-response-bytes is 0 (expected: a number of bytes above 0)"),
        Arguments.of(
            ID,
            "x-client-parameter: {default: {scheme: basic, part: username}}",
            "parameter id: x-client-parameter names the security scheme basic, which"
                + " components/securitySchemes does not declare (expected: one of [key])"),
        Arguments.of(
            ID,
            "x-client-parameter: {defualt: {scheme: key, part: key}}",
            "parameter id: x-client-parameter is {defualt={scheme=key, part=key}} (expected: true,"
                + " or {default: {scheme: basicAuth, part: username}})"),
        Arguments.of(
            ID,
            "x-client-check: '[A-Z]+'",
            "POST /pets/{id}/{age}: x-client-check is [A-Z]+ (expected: an object)"),
        Arguments.of(
            ID,
            "x-client-check: {patern: '[A-Z]+'}",
            "POST /pets/{id}/{age}: x-client-check is {patern=[A-Z]+} (expected: an object with"
                + " pattern or url)"),
        Arguments.of(
            ID,
            "x-client-check: {pattern: '[A-Z', expected: a capital}",
            "POST /pets/{id}/{age}: x-client-check/pattern is [A-Z (expected: a regular expression;"
                + " Unclosed character class at 3)"),
        Arguments.of(
            ID,
            "x-client-check: {pattern: '[A-Z]', expeced: a capital}",
            "POST /pets/{id}/{age}: x-client-check/expeced is unknown (expected: one of [expected,"
                + " pattern])"),
        Arguments.of(
            ID,
            "x-client-check: {url: {scheme: [https]}}",
            "POST /pets/{id}/{age}: x-client-check/scheme is unknown (expected: one of [query,"
                + " queryHint, relative, schemes, schemesHint])"),
        Arguments.of(
            ID,
            "x-client-parameter: true, x-client-check: {url: {schemes: [https]}}",
            "parameter id: x-client-check is {url={schemes=[https]}} (expected: an object with"
                + " pattern and expected, because the parameter is a setting of the client)"),
        Arguments.of(
            AGE,
            "x-client-check: {pattern: '[0-9]', expected: a digit}",
            "POST /pets/{id}/{age}: x-client-check is on age, a Long (expected: on a plain"
                + " string)"),
        Arguments.of(
            LEGS,
            "x-client-check: {pattern: '[0-9]', expected: a digit}",
            "POST /pets/{id}/{age}: x-client-check is on legs, a Long (expected: on a plain"
                + " string)"),
        Arguments.of(
            SECURITY,
            "{kee: []}",
            "POST /pets/{id}/{age}: requires the security scheme kee, which"
                + " components/securitySchemes does not declare (expected: one of [key])"),
        Arguments.of(
            SCHEME,
            "x-credentials: {kee: {name: apiKey}}",
            "x-credentials: kee is unknown (expected: one of [username, password, token, key,"
                + " clientId, clientSecret])"),
        Arguments.of(
            SCHEME,
            "x-credentials: {key: {env: PET_KEY}}",
            "x-credentials/key: env is unknown (expected: one of [name, environment,"
                + " description])"));
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void isRefusedWithItsPlace(int place, String mistake, String message) throws IOException {
    assertThat(refusal(contract(place, mistake))).isEqualTo(message);
  }

  @Test
  void othersExtensionsAndTextsThatAreNoneAreLeftAlone() throws IOException {
    String contract =
        contract(NAME, "x-internal: true, x-stoplight: {x-secrte: 1}, example: {x-indexd-form: 1}")
            .replace("legs:", "x-secrte:");

    assertThat(catchThrowable(() -> generate(contract))).isNull();
  }

  private String refusal(String contract) {
    Throwable end = catchThrowable(() -> generate(contract));
    assertThat(end).isInstanceOf(SpecError.class);
    return end.getMessage();
  }

  private void generate(String contract) throws IOException {
    Path file = Files.writeString(folder.resolve("contract.yaml"), contract);
    Generation.of(file, folder.resolve("output")).run();
  }

  private static String contract(int place, String text) {
    Object[] texts = {"", "", "", "", "", "{key: []}", ""};
    texts[place] = place == SECURITY ? text : ", " + text;
    return CONTRACT.formatted(texts);
  }
}
