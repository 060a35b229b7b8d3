/** Downloads of response bodies to files. Not for users. */
@NullMarked
package io.streamwire.internal.file;

import org.jspecify.annotations.NullMarked;
