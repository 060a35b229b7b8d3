/** The code blocks of the documentation, compiled and run. One class for one task. */
@NullMarked
package io.streamwire.samples;

import org.jspecify.annotations.NullMarked;
