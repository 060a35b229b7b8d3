/**
 * The gates that a change of the contract or of the public Java API must pass. What they enforce
 * lies in {@code api-spec/} as data; here is what reads it.
 */
@NullMarked
package io.streamwire.governance;

import org.jspecify.annotations.NullMarked;
