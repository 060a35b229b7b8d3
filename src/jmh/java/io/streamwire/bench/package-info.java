/** What calls cost, here and elsewhere: {@code mvn -Pbench} measures and prints a table. */
@NullMarked
package io.streamwire.bench;

import org.jspecify.annotations.NullMarked;
