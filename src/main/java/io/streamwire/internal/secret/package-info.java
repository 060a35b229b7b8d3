/** Credentials of a client, and masking of secrets in what a server says. Not for users. */
@NullMarked
package io.streamwire.internal.secret;

import org.jspecify.annotations.NullMarked;
