/** Plans the README and the reference of a client. Their samples compile. */
@NullMarked
package io.streamwire.codegen.document;

import org.jspecify.annotations.NullMarked;
