package io.streamwire.internal.page;

import io.streamwire.client.Page;
import java.util.concurrent.CompletableFuture;
import okhttp3.Request;

/** Makes the request of a page. Thread-safe. */
public interface PageLoader<T> {

  /** Loads a page on the calling thread. */
  Page<T> load(Request request, PageTrail trail);

  /** As {@link #load}, without holding the calling thread. */
  CompletableFuture<Page<T>> loadAsync(Request request, PageTrail trail);
}
