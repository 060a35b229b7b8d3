/**
 * Starts real-time media streams on live SignalWire calls. Begin at {@link
 * io.streamwire.signalwire.SignalWireClient}.
 */
@NullMarked
package io.streamwire.signalwire;

import org.jspecify.annotations.NullMarked;
