/** Plans the classes that schemas become: their names, types and properties. */
@NullMarked
package io.streamwire.codegen.model;

import org.jspecify.annotations.NullMarked;
