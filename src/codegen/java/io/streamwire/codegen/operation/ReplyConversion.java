package io.streamwire.codegen.operation;

import io.streamwire.codegen.plan.Import;
import java.util.Set;

/**
 * What a resource makes of a reply that is more than its body: a stream of events, a page.
 *
 * @param returns the type that a caller gets
 * @param suffix what the constant's name has behind the operation's
 * @param type the constant's type
 * @param value the constant, which tells the run time how to make it
 */
record ReplyConversion(
    String returns, String suffix, String type, String value, Set<Import> imports) {}
