/** Finds and rates the changes of a contract since its last release. */
@NullMarked
package io.streamwire.governance.contract;

import org.jspecify.annotations.NullMarked;
