/** The sockets of our clients. Not for users. */
@NullMarked
package io.streamwire.internal.socket;

import org.jspecify.annotations.NullMarked;
