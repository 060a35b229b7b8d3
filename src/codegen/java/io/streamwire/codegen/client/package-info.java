/** Plans what the client's builder asks for: credentials, servers and settings. */
@NullMarked
package io.streamwire.codegen.client;

import org.jspecify.annotations.NullMarked;
