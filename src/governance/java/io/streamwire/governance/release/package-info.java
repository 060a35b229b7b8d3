/** What a release states and keeps. */
@NullMarked
package io.streamwire.governance.release;

import org.jspecify.annotations.NullMarked;
