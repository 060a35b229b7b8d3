/**
 * What users pass to the calls of a generated client and get from them: options, responses, retry
 * policy.
 */
@NullMarked
package io.streamwire.client;

import org.jspecify.annotations.NullMarked;
