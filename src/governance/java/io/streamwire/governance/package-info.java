/**
 * The gates that a change of the contract or of the public Java API must pass. Rules and released
 * versions are data in {@code api-spec/}; this package contains the code that applies them.
 */
@NullMarked
package io.streamwire.governance;

import org.jspecify.annotations.NullMarked;
