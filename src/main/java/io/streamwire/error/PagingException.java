package io.streamwire.error;

import org.jspecify.annotations.Nullable;

/**
 * The service's way from page to page leads nowhere: back to a page that was read already, through
 * page after page without items, or to what is no URL of HTTP. The pages before are as they were.
 */
public final class PagingException extends StreamwireException {

  private static final long serialVersionUID = 1L;

  /** Creates an exception. */
  public PagingException(String message, @Nullable Throwable cause) {
    super(OneLine.of(message, 1_000), cause);
  }
}
