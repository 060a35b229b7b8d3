package io.streamwire.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.streamwire.codegen.contract.SpecError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A mistake in the extensions for streams and pages is an error of one sentence with its place. */
class BadRepliesTest {

  private static final String CONTRACT =
      """
      openapi: 3.0.3
      info: {title: Ticks, version: 1.0.0}
      paths:
        /ticks:
          get:
            operationId: ticks
            %s
            responses:
              '200': {description: Ticks., content: {%s: {schema: {type: object, properties: {n: {type: integer}}}}}}
      """;

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          x-event-stream: {end: x}       | text/event-stream | GET /ticks: x-event-stream.end is unknown (expected: one of [done])
          x-event-stream: {}             | text/event-stream | GET /ticks: x-event-stream.done is missing (expected: a text)
          x-event-stream: {done: 1}      | text/event-stream | GET /ticks: x-event-stream.done is 1 (expected: a text)
          x-event-stream: '[DONE]'       | text/event-stream | #/paths/~1ticks/get: x-event-stream is "[DONE]" (expected: an object)
          x-event-streams: {done: x}     | text/event-stream | #/paths/~1ticks/get: x-event-streams is unknown (expected: x-event-stream)
          x-event-stream: {done: x}      | application/json  | GET /ticks: x-event-stream is on an operation without a stream of events (expected: a success of text/event-stream or lines of JSON)
          """)
  void mistakesInStreamsAreRefused(String extension, String mediaType, String message)
      throws IOException {
    Path contract = folder.resolve("contract.yaml");
    Files.writeString(contract, CONTRACT.formatted(extension, mediaType));

    assertThat(catchThrowable(() -> Generation.of(contract, folder.resolve("out")).run()))
        .isInstanceOf(SpecError.class)
        .hasMessage(message);
  }

  private static final String LISTS =
      """
      openapi: 3.0.3
      info: {title: Lists, version: 1.0.0}
      paths:
        /list:
          get:
            operationId: list
            x-pagination: {%s}
            parameters: [{name: after, in: query, schema: {type: string}}, {name: X-After, in: header, schema: {type: string}}]
            responses:
              '200':
                description: A page.
                content:
                  application/json:
                    schema:
                      type: object
                      properties:
                        items: {type: array, items: {type: object, properties: {id: {type: string}}}}
                        next: {type: string}
                        more: {type: string}
                        meta: {type: object, properties: {total: {type: integer}}}
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          items: items                                                  | type is missing (expected: a text)
          type: cursors                                                 | type is cursors (expected: one of [cursor, linkHeader, nextLink, offset, page])
          type: cursor, item: items                                     | item is unknown (expected: one of [first, items, lastItem, more, next, parameter, total, type])
          type: linkHeader, items: items, next: next                    | next is unknown (expected: one of [items, type])
          type: cursor, items: data, parameter: after, next: next       | items is data (expected: the path of a property; instead of data, one of [items, next, more, meta])
          type: cursor, items: meta.total, parameter: after, next: next | items is meta.total (expected: the path of a list)
          type: cursor, items: items.id, parameter: after, next: next   | items is items.id (expected: the path of a property; the part before id is not an object)
          type: linkHeader                                              | items is missing (expected: the path of a list)
          type: cursor, items: items, parameter: afer, next: next       | parameter is afer (expected: a query parameter of the operation: [after])
          type: cursor, items: items, parameter: X-After, next: next    | parameter is X-After (expected: a query parameter of the operation: [after])
          type: cursor, items: items, parameter: after                  | next is missing (expected: the path of the next cursor; or lastItem, that of a property of the last item)
          type: cursor, items: items, parameter: after, lastItem: sid   | lastItem is sid (expected: the path of a property; instead of sid, one of [id])
          type: cursor, items: items, parameter: after, next: meta      | next is meta (expected: the path of a text or a number)
          type: cursor, items: items, parameter: after, next: next, more: more | more is more (expected: the path of a boolean)
          type: offset, items: items, parameter: after, first: one      | first is one (expected: a whole number)
          """)
  void mistakesInPagesAreRefused(String extension, String message) throws IOException {
    Path contract = folder.resolve("contract.yaml");
    Files.writeString(contract, LISTS.formatted(extension));

    assertThat(catchThrowable(() -> Generation.of(contract, folder.resolve("out")).run()))
        .isInstanceOf(SpecError.class)
        .hasMessage("GET /list: x-pagination." + message);
  }

  @Test
  void anotherToolsExtensionOfTheSameNameIsLeftAlone() throws IOException {
    Path contract = folder.resolve("contract.yaml");
    Files.writeString(contract, LISTS.formatted("limitParam: count, resultsPath: items"));

    Generation.of(contract, folder.resolve("out")).run();

    assertThat(Files.readString(folder.resolve("out/src/main/java/team/api/DefaultApi.java")))
        .contains("Call<ListResponse> list(");
    assertThat(Files.readString(folder.resolve("out/src/main/java/team/Operations.java")))
        .contains("public ListResponse list(");
  }
}
