/**
 * Messages of media streams, for WebSocket servers: parses the platform's messages and writes
 * yours. Independent of WebSocket libraries: pass the text frames. The message classes are in
 * {@link io.streamwire.signalwire.model}.
 */
@NullMarked
package io.streamwire.signalwire.media;

import org.jspecify.annotations.NullMarked;
