package io.streamwire.bench;

import org.jspecify.annotations.Nullable;

/** A message with audio, as somebody would write it for a reader by hand. */
record Frame(
    @Nullable String event,
    @Nullable String sequenceNumber,
    @Nullable String track,
    @Nullable String chunk,
    @Nullable String timestamp,
    byte @Nullable [] payload) {}
