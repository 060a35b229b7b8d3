/**
 * What your WebSocket server needs to take a stream: reads the platform's messages, writes yours.
 * Knows no WebSocket library; give it the text frames. The messages themselves are in {@link
 * io.streamwire.signalwire.model}.
 */
@NullMarked
package io.streamwire.signalwire.media;

import org.jspecify.annotations.NullMarked;
