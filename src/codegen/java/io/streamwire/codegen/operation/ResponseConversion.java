package io.streamwire.codegen.operation;

import io.streamwire.codegen.plan.Import;
import java.util.Set;

/**
 * The result that a resource makes of a response body: a stream of events, or a page.
 *
 * @param returns the caller's type
 * @param suffix the suffix of the constant's name
 * @param type the constant's type
 * @param value the constant's value, which the run time uses for the conversion
 */
record ResponseConversion(
    String returns, String suffix, String type, String value, Set<Import> imports) {}
