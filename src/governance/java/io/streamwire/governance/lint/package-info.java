/**
 * The guideline for contracts: rules that are data, and checks in code for rules that a JSONPath
 * and a schema cannot express.
 */
@NullMarked
package io.streamwire.governance.lint;

import org.jspecify.annotations.NullMarked;
