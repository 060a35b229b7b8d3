/**
 * Optimizations around OkHttp. Each class can be removed without changing the behavior of a client.
 * Not for users.
 */
@NullMarked
package io.streamwire.internal.okhttp;

import org.jspecify.annotations.NullMarked;
