/** The HTTP layer of a client: transport, interceptors, base URL and user agent. Not for users. */
@NullMarked
package io.streamwire.internal.http;

import org.jspecify.annotations.NullMarked;
