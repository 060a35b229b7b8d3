package io.streamwire.internal;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import okhttp3.Call;
import org.jspecify.annotations.Nullable;

/**
 * Tells the interceptors which execution an HTTP call is an attempt of. Thread-safe.
 *
 * <p>OkHttp has tags for this, but finds them by way of Kotlin's reflection, whose 50 classes are a
 * notable part of a first call.
 */
public final class Executions {

  private final Map<Call, Execution<?>> running = new ConcurrentHashMap<>();

  /** Notes a call before it starts. Who does so calls {@link #ended} whatever becomes of it. */
  void starting(Call call, Execution<?> execution) {
    running.put(call, execution);
  }

  /** Returns {@code null} for a call that is no attempt of ours: one of Retrofit's. */
  @Nullable Execution<?> of(Call call) {
    return running.get(call);
  }

  void ended(Call call) {
    running.remove(call);
  }

  /** Whether there is none left, for tests. */
  boolean isEmpty() {
    return running.isEmpty();
  }
}
