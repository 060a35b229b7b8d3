package io.streamwire.internal.call;

import io.streamwire.client.RetryPolicy;
import io.streamwire.internal.secret.CredentialSet;
import java.time.Duration;
import java.util.concurrent.Executor;
import retrofit2.Retrofit;

/**
 * The settings that all calls of a client share. Immutable.
 *
 * @param calls creates HTTP calls, or throws if the client is closed
 * @param callbacks completes futures and runs their dependent stages
 * @param userInterceptors the interceptors of the user's OkHttp client
 * @param retrofit provides the converters for error bodies
 * @param credentials the client's credentials
 * @param retryPolicy the default of calls without a retry policy
 * @param timeout the default of calls without a timeout
 * @param maxBytes the maximum size of a body that is read into memory
 */
public record CallSettings(
    CallSource calls,
    CallThreads threads,
    Executor callbacks,
    UserInterceptors userInterceptors,
    Retrofit retrofit,
    CredentialSet credentials,
    RetryPolicy retryPolicy,
    Duration timeout,
    long maxBytes,
    Timing timing) {}
