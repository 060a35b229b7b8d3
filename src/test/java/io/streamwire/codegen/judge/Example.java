package io.streamwire.codegen.judge;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/**
 * A JSON value that a contract shows, or that was made from its schema.
 *
 * @param place where it stands, for a report
 * @param type the generated type that reads it; {@code null} if the contract's schema has none
 * @param sent whether it is what a client sends, and not what it gets
 * @param made whether it was made from the schema
 */
record Example(
    String place,
    JsonNode schema,
    JsonNode value,
    @Nullable Type type,
    boolean sent,
    boolean made) {}
