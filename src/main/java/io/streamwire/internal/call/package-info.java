/**
 * The life of a call: operation facts, attempts, retry loop, decoding of replies, log. Not for
 * users.
 */
@NullMarked
package io.streamwire.internal.call;

import org.jspecify.annotations.NullMarked;
