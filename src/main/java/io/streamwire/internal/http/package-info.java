/**
 * The HTTP client of a client: transport, interceptors in their order, endpoint, user agent. Not
 * for users.
 */
@NullMarked
package io.streamwire.internal.http;

import org.jspecify.annotations.NullMarked;
