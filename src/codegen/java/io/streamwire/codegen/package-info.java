/**
 * Prepares a contract for the templates. Mustache cannot decide which class a schema becomes, what
 * its name is or which adapter reads it. The planners decide, and pass one plan per class and one
 * per operation to the templates, in the vendor extensions {@code x-model} and {@code x-operation}.
 *
 * <p>Each subpackage has one subject and depends only on those before it in this list: {@code
 * naming}, {@code contract}, {@code plan}, {@code client} and {@code model}, {@code operation}.
 * This package combines them.
 */
@NullMarked
package io.streamwire.codegen;

import org.jspecify.annotations.NullMarked;
