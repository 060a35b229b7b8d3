package io.streamwire.bench;

import org.jspecify.annotations.Nullable;

/** A message with audio, as somebody would write it for a reader by hand. */
@SuppressWarnings("ArrayRecordComponent") // never compared; a copy would be charged to the peers
record Frame(
    @Nullable String event,
    @Nullable String sequenceNumber,
    @Nullable String track,
    @Nullable String chunk,
    @Nullable String timestamp,
    byte @Nullable [] payload) {}
