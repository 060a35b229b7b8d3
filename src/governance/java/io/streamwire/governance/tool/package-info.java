/** Runs third-party programs if they are installed. */
@NullMarked
package io.streamwire.governance.tool;

import org.jspecify.annotations.NullMarked;
