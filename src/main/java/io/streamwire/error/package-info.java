/**
 * What can go wrong, as a shallow tree of unchecked exceptions below {@link
 * io.streamwire.error.StreamwireException}.
 *
 * <p>Three questions tell the branches apart: did the service answer ({@link
 * io.streamwire.error.ApiException}), did it answer something else than the contract promises
 * ({@link io.streamwire.error.MalformedResponseException}), or did the network fail, and then
 * before ({@link io.streamwire.error.ConnectionException}) or after ({@link
 * io.streamwire.error.OutcomeUnknownException}) the request may have been executed.
 */
@NullMarked
package io.streamwire.error;

import org.jspecify.annotations.NullMarked;
