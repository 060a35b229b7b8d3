/** The plans that the templates read, as records. */
@NullMarked
package io.streamwire.codegen.plan;

import org.jspecify.annotations.NullMarked;
