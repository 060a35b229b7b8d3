/** Reads the contract: schemas, operations, credentials and extensions. Follows references. */
@NullMarked
package io.streamwire.codegen.contract;

import org.jspecify.annotations.NullMarked;
