/** All gates on one contract, and what they judge it by. */
@NullMarked
package io.streamwire.governance.check;

import org.jspecify.annotations.NullMarked;
