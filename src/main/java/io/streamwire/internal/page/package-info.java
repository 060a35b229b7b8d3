/** Lists in pages: one request a page, when it is wanted. Not for users. */
@NullMarked
package io.streamwire.internal.page;

import org.jspecify.annotations.NullMarked;
