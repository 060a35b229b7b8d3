package io.streamwire.client;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An event of a stream: its data, name and id. Immutable.
 *
 * @param <T> the type of the data
 */
public final class ServerEvent<T> {

  private final @Nullable String id;
  private final String name;
  private final T data;

  /** Creates an event. */
  public ServerEvent(@Nullable String id, String name, T data) {
    this.id = id;
    this.name = Objects.requireNonNull(name, "name");
    this.data = Objects.requireNonNull(data, "data");
  }

  /**
   * Returns the last event id that the server sent, with this event or before it, or {@code null}
   * if it sent none.
   */
  public @Nullable String id() {
    return id;
  }

  /**
   * Returns the event's name; {@code message} if the server sent no name, and for lines of JSON.
   */
  public String name() {
    return name;
  }

  /** Returns the event's data. */
  public T data() {
    return data;
  }

  @Override
  public String toString() {
    return "ServerEvent{id=" + id + ", name=" + name + ", data=" + data + "}";
  }
}
