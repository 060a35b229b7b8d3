package io.streamwire.internal;

import io.streamwire.client.RetryPolicy;
import io.streamwire.error.SignalWireException;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import okhttp3.Call;
import okhttp3.Response;

/** Executes calls for one client, on the caller's thread or on the dispatcher's. Thread-safe. */
public final class CallExecutor {

  private final Call.Factory calls;
  private final Executions executions;
  private final Credentials credentials;
  private final RetryPolicy retryPolicy;
  private final Duration timeout;
  private final Timing timing;
  private final CallLog log = new CallLog();

  /**
   * Creates an executor.
   *
   * @param calls makes HTTP calls, or throws if that is over
   * @param executions where the interceptors of these calls look
   * @param retryPolicy for calls that bring none
   * @param timeout for calls that bring none
   */
  public CallExecutor(
      Call.Factory calls,
      Executions executions,
      Credentials credentials,
      RetryPolicy retryPolicy,
      Duration timeout,
      Timing timing) {
    this.calls = calls;
    this.executions = executions;
    this.credentials = credentials;
    this.retryPolicy = retryPolicy;
    this.timeout = timeout;
    this.timing = timing;
  }

  /**
   * Executes a call on the calling thread.
   *
   * @throws SignalWireException if the last attempt failed
   */
  public <T> Answer<T> execute(Invocation<T> invocation, CallOptions options) {
    Execution<T> execution = new Execution<>(this, invocation, options);
    while (true) {
      SignalWireException failure;
      try {
        return execution.received(execute(execution));
      } catch (SignalWireException e) {
        failure = e;
      }
      Duration delay = execution.retryDelay(failure);
      if (delay == null || !slept(delay)) {
        execution.failedFinally(failure);
        throw failure;
      }
    }
  }

  /**
   * Executes a call on the dispatcher's threads. Cancelling the future cancels the call, and the
   * attempts that it would still have made.
   *
   * @param result what the future is completed with
   */
  public <T, R> CompletableFuture<R> executeAsync(
      Invocation<T> invocation, CallOptions options, Function<Answer<T>, R> result) {
    Execution<T> execution = new Execution<>(this, invocation, options);
    CallFuture<T, R> future = new CallFuture<>(execution, executions, timing.sleeper(), result);
    future.attempt();
    return future;
  }

  private <T> Response execute(Execution<T> execution) {
    Call call = execution.nextCall();
    executions.starting(call, execution);
    try {
      return call.execute();
    } catch (IOException e) {
      throw execution.failed(e);
    } catch (Exception e) {
      // OkHttp waits interruptibly for a connection and, being Kotlin, does not declare it.
      if (e instanceof InterruptedException) {
        throw execution.failed(e);
      }
      throw e;
    } finally {
      executions.ended(call);
    }
  }

  private boolean slept(Duration delay) {
    try {
      timing.sleeper().sleep(delay);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  Call.Factory calls() {
    return calls;
  }

  Credentials credentials() {
    return credentials;
  }

  RetryPolicy retryPolicy() {
    return retryPolicy;
  }

  Duration timeout() {
    return timeout;
  }

  Timing timing() {
    return timing;
  }

  CallLog log() {
    return log;
  }
}
