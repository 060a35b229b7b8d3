/**
 * The exceptions of calls: unchecked subclasses of {@link io.streamwire.error.StreamwireException}.
 *
 * <ul>
 *   <li>{@link io.streamwire.error.ApiException}: the service returned an error response.
 *   <li>{@link io.streamwire.error.MalformedResponseException}: the service returned a success
 *       response that does not match the contract.
 *   <li>{@link io.streamwire.error.ConnectionException}: the network failed before the request was
 *       sent.
 *   <li>{@link io.streamwire.error.OutcomeUnknownException}: the network failed after the request
 *       was or may have been sent.
 *   <li>{@link io.streamwire.error.BrokenStreamException}: a streaming response was interrupted.
 *   <li>{@link io.streamwire.error.PagingException}: the service's link or cursor to the next page
 *       is unusable.
 * </ul>
 */
@NullMarked
package io.streamwire.error;

import org.jspecify.annotations.NullMarked;
