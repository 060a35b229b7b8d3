/** The command line of the gates. */
@NullMarked
package io.streamwire.governance.cli;

import org.jspecify.annotations.NullMarked;
