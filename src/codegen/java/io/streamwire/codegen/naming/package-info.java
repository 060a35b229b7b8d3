/** Java names, literals and comments. */
@NullMarked
package io.streamwire.codegen.naming;

import org.jspecify.annotations.NullMarked;
