package io.streamwire.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.streamwire.codegen.contract.SpecError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A mistake in what the contract says of streams is one sentence with its place. */
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
}
