/**
 * How a client behaves when the network does not: which failures are repeated, how often, after how
 * long.
 */
@NullMarked
package io.streamwire.client;

import org.jspecify.annotations.NullMarked;
