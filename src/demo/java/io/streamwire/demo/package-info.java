/** The demo: {@code mvn -q -Pdemo}. */
@NullMarked
package io.streamwire.demo;

import org.jspecify.annotations.NullMarked;
