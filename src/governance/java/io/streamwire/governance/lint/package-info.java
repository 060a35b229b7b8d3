/**
 * The guideline for contracts: rules that are data, and the checks that a JSONPath and a schema
 * cannot say.
 */
@NullMarked
package io.streamwire.governance.lint;

import org.jspecify.annotations.NullMarked;
