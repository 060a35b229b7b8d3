package io.streamwire.internal.call;

import io.streamwire.client.RetryPolicy;
import io.streamwire.internal.secret.CredentialSet;
import java.time.Duration;
import okhttp3.Call;
import retrofit2.Retrofit;

/**
 * What all calls of a client share. Immutable.
 *
 * @param calls makes HTTP calls, or throws if the client is closed
 * @param retrofit whose converters read error bodies
 * @param credentials what the client was given
 * @param retryPolicy for calls that bring none
 * @param timeout for calls that bring none
 * @param maxBytes the largest body that is read into memory
 */
public record CallSettings(
    Call.Factory calls,
    Retrofit retrofit,
    CredentialSet credentials,
    RetryPolicy retryPolicy,
    Duration timeout,
    long maxBytes,
    Timing timing) {}
