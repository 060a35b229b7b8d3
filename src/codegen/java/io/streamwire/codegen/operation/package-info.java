/** Plans the methods of operations: parameters, bodies, responses and resources. */
@NullMarked
package io.streamwire.codegen.operation;

import org.jspecify.annotations.NullMarked;
