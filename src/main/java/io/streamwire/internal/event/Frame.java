package io.streamwire.internal.event;

/**
 * One event as it came.
 *
 * @param name its name, {@code message} where none was given
 * @param text its data
 */
public record Frame(String name, String text) {}
