/**
 * Execution of a call: the operation's properties, its attempts and retries, decoding of responses,
 * and logging. Not for users.
 */
@NullMarked
package io.streamwire.internal.call;

import org.jspecify.annotations.NullMarked;
