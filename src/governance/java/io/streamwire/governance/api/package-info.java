/**
 * The public Java API as text, and against an older one; and what a native image must be told of
 * it.
 */
@NullMarked
package io.streamwire.governance.api;

import org.jspecify.annotations.NullMarked;
