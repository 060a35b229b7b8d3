/**
 * The run time of generated models and interfaces: forms, multipart bodies, parameters, open enums
 * and JSON adapters.
 *
 * <p>This package does not depend on SignalWire. SDKs that are generated from other contracts use
 * it together with {@code io.streamwire.client}.
 */
@NullMarked
package io.streamwire.wire;

import org.jspecify.annotations.NullMarked;
