/** Runs all gates on one contract. */
@NullMarked
package io.streamwire.governance.check;

import org.jspecify.annotations.NullMarked;
