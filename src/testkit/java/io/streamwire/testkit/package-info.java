/**
 * A local SignalWire for tests and demos: real HTTP on loopback, answered as the documentation
 * says.
 *
 * <p>Nothing here talks to the Internet, and nothing keeps a JVM alive once it is closed.
 */
@NullMarked
package io.streamwire.testkit;

import org.jspecify.annotations.NullMarked;
