/**
 * What your web server needs to take SignalWire's callbacks: proof that SignalWire sent them, and
 * their content as types. Knows no web framework; give it the method, the URL, the headers and the
 * raw body.
 */
@NullMarked
package io.streamwire.signalwire.webhook;

import org.jspecify.annotations.NullMarked;
