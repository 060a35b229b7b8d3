/** How names, literals and comments are spelled in Java. */
@NullMarked
package io.streamwire.codegen.naming;

import org.jspecify.annotations.NullMarked;
