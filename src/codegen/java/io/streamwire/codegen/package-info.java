/**
 * Prepares a contract for the templates: every decision that Mustache cannot take (which class a
 * schema becomes, what it is called, which adapter reads it) is taken here and handed over as one
 * plan a class and one plan an operation, in the vendor extensions {@code x-model} and {@code
 * x-operation}. The templates only give the plans their shape.
 *
 * <p>Each package below has one subject, and sees only those that stand before it: {@code naming},
 * {@code contract}, {@code plan}, {@code client} and {@code model}, {@code operation}. This package
 * puts them together.
 */
@NullMarked
package io.streamwire.codegen;

import org.jspecify.annotations.NullMarked;
