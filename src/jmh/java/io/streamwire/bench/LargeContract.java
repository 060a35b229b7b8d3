package io.streamwire.bench;

/** A contract of any size: each operation has its own request, its own reply and its own enum. */
final class LargeContract {

  private static final int OPERATIONS_OF_A_TAG = 10;

  private static final String HEAD =
      """
      openapi: 3.0.3
      info: {title: Large, version: 1.0.0}
      servers: [{url: 'https://api.example.com'}]
      """;

  private static final String OPERATION =
      """
        /groups%2$d/{id}/things%1$d:
          post:
            operationId: createThing%1$d
            tags: [Group%2$d]
            parameters:
              - {name: id, in: path, required: true, schema: {type: string}}
              - {name: limit, in: query, schema: {type: integer}}
            requestBody:
              required: true
              content: {application/json: {schema: {$ref: '#/components/schemas/NewThing%1$d'}}}
            responses:
              '201':
                description: Made.
                content: {application/json: {schema: {$ref: '#/components/schemas/Thing%1$d'}}}
      """;

  private static final String SCHEMAS =
      """
          NewThing%1$d:
            type: object
            required: [name]
            properties:
              name: {type: string}
              count: {type: integer}
              tags: {type: array, items: {type: string}}
          Thing%1$d:
            type: object
            required: [sid]
            properties:
              sid: {type: string}
              name: {type: string}
              count: {type: integer}
              created: {type: string, format: date-time}
              status: {type: string, enum: [in-progress, stopped]}
      """;

  private LargeContract() {}

  static String of(int operations) {
    StringBuilder text = new StringBuilder(HEAD).append("paths:\n");
    for (int i = 1; i <= operations; i++) {
      text.append(OPERATION.formatted(i, (i - 1) / OPERATIONS_OF_A_TAG + 1));
    }
    text.append("components:\n  schemas:\n");
    for (int i = 1; i <= operations; i++) {
      text.append(SCHEMAS.formatted(i));
    }
    return text.toString();
  }
}
