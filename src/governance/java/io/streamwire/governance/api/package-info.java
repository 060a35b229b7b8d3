/** Compares the public Java API with that of an older version. */
@NullMarked
package io.streamwire.governance.api;

import org.jspecify.annotations.NullMarked;
