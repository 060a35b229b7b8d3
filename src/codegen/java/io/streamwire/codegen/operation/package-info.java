/** Plans the methods that operations become: parameters, bodies, replies and resources. */
@NullMarked
package io.streamwire.codegen.operation;

import org.jspecify.annotations.NullMarked;
