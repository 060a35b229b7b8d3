/** How requests travel: what this project adds to OkHttp. */
@NullMarked
package io.streamwire.internal.http;

import org.jspecify.annotations.NullMarked;
