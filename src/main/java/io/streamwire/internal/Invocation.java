package io.streamwire.internal;

import io.streamwire.wire.FormFields;
import java.util.List;

/**
 * An operation with its arguments.
 *
 * @param path the arguments that become part of the path
 * @param form the request's body
 */
public record Invocation<T>(Operation<T> operation, List<String> path, FormFields form) {}
