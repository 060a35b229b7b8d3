package io.streamwire.wire;

/** A union's value, as a generated union class holds it. */
record Choice(int variant, Object value) {}
