package io.streamwire.governance.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamwire.governance.StreamsContract;
import io.streamwire.governance.contract.ContractDocument;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lists that appear to be paginated, and elements that an extension may refer to. */
class PageChecksTest {

  private static final String OBJECT =
      "{type: object, properties: {data: {type: array, items: {type: object, properties: {id:"
          + " {type: string}}}}, meta: {type: object, properties: {next: {type: string}}}}}";

  private static List<String> findings(String check, String method, String operation)
      throws Exception {
    ContractDocument contract =
        ContractDocument.of(
            "pages",
            ContractDocument.YAML.readTree(
                "openapi: 3.0.3\npaths: {/orders: {" + method + ": {" + operation + "}}}"));
    List<String> found = new ArrayList<>();
    PageChecks.all().get(check).run(contract, (at, fault) -> found.add(at + " " + fault));
    return found;
  }

  private static String operation(String parameter, String schema) {
    return "parameters: [{name: "
        + parameter
        + ", in: query, schema: {type: string}}], responses: {'200': {content:"
        + " {application/json: {schema: "
        + schema
        + "}}}}";
  }

  @ParameterizedTest
  @CsvSource({
    "cursor, cursor",
    "page_token, cursor",
    "startingAfter, cursor",
    "offset, offset",
    "skip, offset",
    "Page, page",
    "page[number], page"
  })
  void listWithAPageParameterIsReported(String parameter, String type) throws Exception {
    assertThat(findings("pages-proposed", "get", operation("'" + parameter + "'", OBJECT)))
        .singleElement()
        .asString()
        .startsWith("/paths/~1orders/get appears to return pages selected by " + parameter)
        .contains("x-pagination: {type: " + type + ", items: data, parameter: " + parameter);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          post | after  | {type: array}
          get  | before | {type: array}
          get  | filter | {type: array}
          get  | after  | {type: object, properties: {name: {type: string}}}
          get  | after  | {type: object, properties: {a: {type: array}, b: {type: array}}}
          """)
  void operationWithoutListOrPageParameterIsNotReported(
      String method, String parameter, String schema) throws Exception {
    assertThat(findings("pages-proposed", method, operation(parameter, schema))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {type: cursor, items: data, parameter: after, next: meta.next} |
          {type: cursor, items: data, parameter: after, lastItem: id}    |
          {type: cursor, items: data, parameter: from, next: meta.next}  | parameter from (expected: one of the query parameters [after])
          {type: cursor, items: rows, parameter: after, next: meta.next} | items rows is not in the response: property rows does not exist
          {type: cursor, items: data, parameter: after, next: meta.last} | next meta.last is not in the response: property last does not exist
          {type: cursor, items: data, parameter: after, lastItem: key}   | lastItem key is not in the response: property key does not exist
          """)
  void extensionMustReferToDeclaredElements(String extension, String fault) throws Exception {
    List<String> found =
        findings(
            "pages-declared",
            "get",
            "x-pagination: " + extension + ", " + operation("after", OBJECT));

    if (fault == null) {
      assertThat(found).isEmpty();
    } else {
      assertThat(found).containsExactly("/paths/~1orders/get/x-pagination/" + fault);
    }
  }

  @Test
  void parameterOfThePathItemIsAccepted() throws Exception {
    ContractDocument contract =
        ContractDocument.of(
            "pages",
            ContractDocument.YAML.readTree(
                "openapi: 3.0.3\npaths: {/orders: {parameters: [{name: after, in: query}], get:"
                    + " {x-pagination: {type: cursor, items: data, parameter: after, next:"
                    + " meta.next}, responses: {'200': {content: {application/json: {schema: "
                    + OBJECT
                    + "}}}}}}}"));
    List<String> found = new ArrayList<>();

    PageChecks.all().get("pages-declared").run(contract, (at, fault) -> found.add(at + fault));

    assertThat(found).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {limitParam: count, resultsPath: data} | true
          {type: page, parameter: page}          | true
          {type: page, limitParam: count}        | false
          {items: data}                          | false
          {}                                     | false
          """)
  void extensionOfAnotherToolIsIgnored(String extension, boolean right) throws Exception {
    String faults =
        Ruleset.faults(
            RulesetFile.read(StreamsContract.RULESET).extensions().get("x-pagination"),
            ContractDocument.YAML.readTree(extension));

    assertThat(faults.isEmpty()).as(faults).isEqualTo(right);
  }

  @Test
  void operationWithExtensionIsNotReported() throws Exception {
    assertThat(
            findings(
                "pages-proposed",
                "get",
                "x-pagination: {type: cursor}, " + operation("after", OBJECT)))
        .isEmpty();
  }
}
