/** The sockets of the clients that this library creates. Not for users. */
@NullMarked
package io.streamwire.internal.socket;

import org.jspecify.annotations.NullMarked;
