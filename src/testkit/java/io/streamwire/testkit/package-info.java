/**
 * A local simulator of SignalWire for tests and demos: real HTTP on the loopback interface, with
 * responses as documented.
 *
 * <p>The simulator never connects to the Internet, and does not keep the JVM alive after it is
 * closed.
 */
@NullMarked
package io.streamwire.testkit;

import org.jspecify.annotations.NullMarked;
