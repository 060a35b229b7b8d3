/** What the gates say, and the formats in which they say it. */
@NullMarked
package io.streamwire.governance.report;

import org.jspecify.annotations.NullMarked;
