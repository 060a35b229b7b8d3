package io.streamwire.internal.page;

import io.streamwire.client.Page;
import java.util.concurrent.CompletableFuture;
import okhttp3.Request;

/** Executes the request for a page. Thread-safe. */
public interface PageLoader<T> {

  /** Loads a page on the calling thread. */
  Page<T> load(Request request, PageTrail trail);

  /** Does the same as {@link #load}, without blocking the calling thread. */
  CompletableFuture<Page<T>> loadAsync(Request request, PageTrail trail);
}
