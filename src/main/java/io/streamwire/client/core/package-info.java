/**
 * Base classes and entry points of generated clients. Applications do not use this package
 * directly.
 */
@NullMarked
package io.streamwire.client.core;

import org.jspecify.annotations.NullMarked;
