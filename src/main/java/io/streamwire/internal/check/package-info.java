/** Checks of settings and arguments before any I/O. Not for users. */
@NullMarked
package io.streamwire.internal.check;

import org.jspecify.annotations.NullMarked;
