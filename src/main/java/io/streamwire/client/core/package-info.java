/** What generated clients extend and call; not for applications. */
@NullMarked
package io.streamwire.client.core;

import org.jspecify.annotations.NullMarked;
