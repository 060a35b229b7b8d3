/**
 * Verification and parsing of SignalWire's callbacks. Independent of web frameworks: pass the
 * method, the URL, the headers and the raw body of a request.
 */
@NullMarked
package io.streamwire.signalwire.webhook;

import org.jspecify.annotations.NullMarked;
