/** All gates on the working tree, and the pages that tell of them. */
@NullMarked
package io.streamwire.governance.report;

import org.jspecify.annotations.NullMarked;
