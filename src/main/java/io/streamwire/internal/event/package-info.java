/**
 * Streaming responses: server-sent events and lines of JSON, read one event at a time. Not for
 * users.
 */
@NullMarked
package io.streamwire.internal.event;

import org.jspecify.annotations.NullMarked;
