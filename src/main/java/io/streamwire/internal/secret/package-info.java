/**
 * Credentials of a client, and masking of secrets in texts received from a server. Not for users.
 */
@NullMarked
package io.streamwire.internal.secret;

import org.jspecify.annotations.NullMarked;
