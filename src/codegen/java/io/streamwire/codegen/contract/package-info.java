/**
 * What a contract says: its schemas, operations, credentials and extensions, references followed.
 */
@NullMarked
package io.streamwire.codegen.contract;

import org.jspecify.annotations.NullMarked;
