/**
 * Starts real-time media streams on live SignalWire calls. Begin at {@link
 * io.streamwire.SignalWireClient}.
 */
@NullMarked
package io.streamwire;

import org.jspecify.annotations.NullMarked;
