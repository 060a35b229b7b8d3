package io.streamwire.internal;

import io.streamwire.wire.FormFields;
import retrofit2.Call;

/**
 * An operation with its arguments.
 *
 * @param call what the generated interface returned; here it only describes the request
 * @param form the request's body, which the call cannot give back
 */
public record Invocation<T>(Operation<T> operation, Call<T> call, FormFields form) {}
