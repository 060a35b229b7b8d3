/** Programs of others: Redocly, Prism and Chromium, where they are installed. */
@NullMarked
package io.streamwire.governance.tool;

import org.jspecify.annotations.NullMarked;
