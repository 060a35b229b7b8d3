/** The input of the templates, as records. */
@NullMarked
package io.streamwire.codegen.plan;

import org.jspecify.annotations.NullMarked;
