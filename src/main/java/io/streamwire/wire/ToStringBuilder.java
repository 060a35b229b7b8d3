package io.streamwire.wire;

import org.jspecify.annotations.Nullable;

/**
 * Builds the {@code toString()} of generated classes: {@code CallStream{sid=…, status=queued}},
 * absent fields left out.
 */
public final class ToStringBuilder {

  private final StringBuilder text;
  private boolean first = true;

  /** Starts the description of a type. */
  public ToStringBuilder(String type) {
    this.text = new StringBuilder(type).append('{');
  }

  /** Adds a field unless it is absent. */
  public ToStringBuilder add(String name, @Nullable Object value) {
    if (value != null) {
      text.append(first ? "" : ", ").append(name).append('=').append(value);
      first = false;
    }
    return this;
  }

  /** Adds a field whose value must not be seen. */
  public ToStringBuilder mask(String name, @Nullable Object value) {
    return add(name, value == null ? null : "***");
  }

  @Override
  public String toString() {
    return text + "}";
  }
}
