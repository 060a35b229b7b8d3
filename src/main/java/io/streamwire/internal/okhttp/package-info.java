/**
 * What works around costs of OkHttp. Each class can be left out without changing what a client
 * does. Not for users.
 */
@NullMarked
package io.streamwire.internal.okhttp;

import org.jspecify.annotations.NullMarked;
