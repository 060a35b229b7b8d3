/**
 * Types that users pass to the calls of a generated client and receive from them: options,
 * responses, pages, streams and the retry policy.
 */
@NullMarked
package io.streamwire.client;

import org.jspecify.annotations.NullMarked;
