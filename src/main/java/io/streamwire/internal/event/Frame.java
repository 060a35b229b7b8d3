package io.streamwire.internal.event;

/**
 * One event as received.
 *
 * @param name the event's name; {@code message} if the server sent none
 * @param text the event's data
 */
public record Frame(String name, String text) {}
