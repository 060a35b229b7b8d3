package io.streamwire.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamwire.codegen.judge.ClientJudge;
import io.streamwire.codegen.judge.RawContract;
import io.streamwire.codegen.judge.Verdict;
import io.streamwire.support.ClassPath;
import io.streamwire.support.Compilation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The judge of generated clients finds a right client right, and a client of another contract wrong
 * wherever the two contracts differ.
 */
class ClientJudgeTest {

  private static final String CONTRACT =
      """
      openapi: 3.0.3
      info: {title: Shop, version: '1'}
      servers: [{url: 'https://shop.example'}]
      security: [{key: []}]
      paths:
        /items/{id}:
          put:
            operationId: putItem
            parameters:
            - {name: id, in: path, required: true, schema: {type: string}}
            - name: tags
              in: query
              style: form
              explode: false
              schema: {type: array, minItems: 2, items: {type: string}}
            - {name: X-Trace, in: header, schema: {type: integer}}
            - {name: session, in: cookie, schema: {type: string}}
            requestBody:
              required: true
              content:
                application/json:
                  schema:
                    type: object
                    required: [name]
                    properties:
                      name: {type: string}
                      colour: {type: string, enum: [red, green]}
                      size: {type: integer, minimum: 1}
            responses: {'204': {description: Done}}
        /photos:
          post:
            operationId: addPhoto
            requestBody:
              required: true
              content:
                multipart/form-data:
                  schema:
                    type: object
                    required: [photo]
                    properties:
                      photo: {type: string, format: binary}
                      title: {type: string}
            responses: {'204': {description: Done}}
        /orders:
          post:
            operationId: addOrder
            security: []
            requestBody:
              required: true
              content:
                application/x-www-form-urlencoded:
                  schema:
                    type: object
                    required: [item]
                    properties:
                      item: {type: string}
                      count: {type: integer}
            responses: {'204': {description: Done}}
      components:
        securitySchemes:
          key: {type: apiKey, in: header, name: X-Key}
      """;

  @TempDir static Path folder;

  private static Path classes;

  @BeforeAll
  static void generate() throws IOException {
    Path sources = folder.resolve("sources");
    classes = folder.resolve("classes");
    Generation.of(contract(CONTRACT), sources).run();
    Compilation.of(sources, classes, ClassPath.RUN_TIME).orThrow();
  }

  private static Path contract(String text) throws IOException {
    return Files.writeString(Files.createTempFile(folder, "contract", ".yaml"), text);
  }

  private static List<Verdict> judge(String contract) throws IOException {
    return ClientJudge.judge(RawContract.read(contract(contract)), classes, "team");
  }

  @Test
  void a_client_of_the_contract_itself_is_right() throws IOException {
    assertThat(judge(CONTRACT))
        .extracting(Verdict::toString)
        .containsExactly(
            "Verdict[operation=PUT /items/{id}, kind=RIGHT, reasons=[]]",
            "Verdict[operation=POST /photos, kind=RIGHT, reasons=[]]",
            "Verdict[operation=POST /orders, kind=RIGHT, reasons=[]]");
  }

  // Each row changes the contract under the client.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          style: form                | style: pipeDelimited       | PUT /items/{id} | query tags
          explode: false             | explode: true              | PUT /items/{id} | query tags
          name: X-Trace              | name: X-Tracing            | PUT /items/{id} | header X-Tracing
          name: session              | name: sid                  | PUT /items/{id} | cookie sid
          'type: apiKey, in: header' | 'type: apiKey, in: query'  | PUT /items/{id} | security
          name: X-Key                | name: X-Other-Key          | PUT /items/{id} | security
          multipart/form-data        | multipart/mixed            | POST /photos    | body
          security: []               | 'security: [{key: []}]'    | POST /orders    | security
          """)
  void a_client_of_another_contract_is_refused(
      String written, String instead, String operation, String place) throws IOException {
    Verdict verdict =
        judge(CONTRACT.replace(written, instead)).stream()
            .filter(each -> each.operation().equals(operation))
            .findFirst()
            .orElseThrow();

    assertThat(verdict.kind()).isEqualTo(Verdict.Kind.REFUSED);
    assertThat(verdict.reasons()).anyMatch(reason -> reason.contains("[" + place + "]"));
  }

  @Test
  void an_operation_without_a_method_is_lost() throws IOException {
    assertThat(judge(CONTRACT.replace("/orders:", "/purchases:")))
        .filteredOn(verdict -> verdict.kind() == Verdict.Kind.LOST)
        .extracting(Verdict::operation)
        .containsExactly("POST /purchases");
  }

  @Test
  void a_value_that_a_model_cannot_hold_is_not_callable() throws IOException {
    assertThat(
            judge(CONTRACT.replace("size: {type: integer, minimum: 1}", "size: {type: boolean}")))
        .filteredOn(verdict -> verdict.kind() == Verdict.Kind.NOT_CALLABLE)
        .extracting(Verdict::operation)
        .containsExactly("PUT /items/{id}");
  }
}
