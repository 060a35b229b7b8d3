/** The report of the gates and its formats. */
@NullMarked
package io.streamwire.governance.report;

import org.jspecify.annotations.NullMarked;
