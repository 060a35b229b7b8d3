/** Plans the classes of schemas: their names, types and properties. */
@NullMarked
package io.streamwire.codegen.model;

import org.jspecify.annotations.NullMarked;
