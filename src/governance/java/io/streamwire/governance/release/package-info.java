/** The documents of released versions, and their hash chain. */
@NullMarked
package io.streamwire.governance.release;

import org.jspecify.annotations.NullMarked;
