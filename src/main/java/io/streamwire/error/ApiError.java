package io.streamwire.error;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * One entry of an error response. Servers fill different members; missing members are {@code null}.
 */
public final class ApiError implements Serializable {

  private static final long serialVersionUID = 1L;

  private final @Nullable String code;
  private final @Nullable String message;
  private final @Nullable String moreInfo;
  private final @Nullable String type;
  private final @Nullable String attribute;

  ApiError(
      @Nullable String code,
      @Nullable String message,
      @Nullable String moreInfo,
      @Nullable String type,
      @Nullable String attribute) {
    this.code = code;
    this.message = message;
    this.moreInfo = moreInfo;
    this.type = type;
    this.attribute = attribute;
  }

  /** Returns the service's error code as text; it may be a number or a word. */
  public @Nullable String code() {
    return code;
  }

  /**
   * Returns the service's message: the member {@code message}, else {@code detail}, else {@code
   * title}.
   */
  public @Nullable String message() {
    return message;
  }

  /** Returns the URL of a page about this error. */
  public @Nullable String moreInfo() {
    return moreInfo;
  }

  /** Returns the kind of the error, for example {@code validation_error}. */
  public @Nullable String type() {
    return type;
  }

  /** Returns the name of the request's field that caused the error. */
  public @Nullable String attribute() {
    return attribute;
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    if (code != null) {
      text.append("code ").append(code);
    }
    if (attribute != null) {
      text.append(text.length() == 0 ? "" : ", ").append(attribute);
    }
    if (message != null) {
      text.append(text.length() == 0 ? "" : ": ").append(message);
    }
    return text.length() == 0 ? "error without code and message" : text.toString();
  }
}
