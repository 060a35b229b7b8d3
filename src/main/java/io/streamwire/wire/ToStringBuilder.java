package io.streamwire.wire;

import org.jspecify.annotations.Nullable;

/**
 * Builds the {@code toString()} of generated classes: {@code CallStream{sid=…, status=queued}}.
 * Absent fields are omitted.
 */
public final class ToStringBuilder {

  private final StringBuilder text;
  private boolean first = true;

  /** Creates a builder for a type. */
  public ToStringBuilder(String type) {
    this.text = new StringBuilder(type).append('{');
  }

  /** Adds a field unless it is null. */
  public ToStringBuilder add(String name, @Nullable Object value) {
    if (value != null) {
      text.append(first ? "" : ", ").append(name).append('=').append(value);
      first = false;
    }
    return this;
  }

  /** Adds a field with a masked value unless it is null. */
  public ToStringBuilder mask(String name, @Nullable Object value) {
    return add(name, value == null ? null : "***");
  }

  @Override
  public String toString() {
    return text + "}";
  }
}
