/** Lists in pages, loaded on demand with one request for each page. Not for users. */
@NullMarked
package io.streamwire.internal.page;

import org.jspecify.annotations.NullMarked;
