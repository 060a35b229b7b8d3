/** Plans the settings of the client's builder: credentials, servers and parameters. */
@NullMarked
package io.streamwire.codegen.client;

import org.jspecify.annotations.NullMarked;
