/**
 * The vocabulary that generated code is written in: form writing, indexed families, open enums,
 * JSON adapters.
 *
 * <p>This is floor 1 of the architecture. It knows nothing of SignalWire: a team that regenerates
 * an SDK from a spec of its own needs this package as its run time, and nothing else of ours.
 */
@NullMarked
package io.streamwire.wire;

import org.jspecify.annotations.NullMarked;
