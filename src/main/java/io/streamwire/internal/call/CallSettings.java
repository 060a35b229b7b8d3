package io.streamwire.internal.call;

import io.streamwire.client.RetryPolicy;
import io.streamwire.internal.secret.CredentialSet;
import java.time.Duration;
import java.util.concurrent.Executor;
import retrofit2.Retrofit;

/**
 * What all calls of a client share. Immutable.
 *
 * @param calls makes HTTP calls, or throws if the client is closed
 * @param callbacks completes futures, and so runs what a user has attached to them
 * @param userInterceptors the user's own that are on the way
 * @param retrofit whose converters read error bodies
 * @param credentials what the client was given
 * @param retryPolicy for calls that bring none
 * @param timeout for calls that bring none
 * @param maxBytes the largest body that is read into memory
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
