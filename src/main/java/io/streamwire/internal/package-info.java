/**
 * How calls travel: assembly of the HTTP client, credentials, sending once, retries, decoding of
 * answers. Not for users: nothing here is part of the API, and all of it may change in any release.
 */
@NullMarked
package io.streamwire.internal;

import org.jspecify.annotations.NullMarked;
