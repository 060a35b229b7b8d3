/** Plans the documents of a client: its README and its reference, with calls that compile. */
@NullMarked
package io.streamwire.codegen.document;

import org.jspecify.annotations.NullMarked;
