package io.streamwire.error;

import org.jspecify.annotations.Nullable;

/**
 * The service's pages cannot be followed: the next page was already read, too many pages in a row
 * have no items, or the link to the next page is not an HTTP URL. The pages read before remain
 * usable.
 */
public final class PagingException extends StreamwireException {

  private static final long serialVersionUID = 1L;

  /** Creates an exception. */
  public PagingException(String message, @Nullable Throwable cause) {
    super(OneLine.of(message, 1_000), cause);
  }
}
