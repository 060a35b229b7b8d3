package io.streamwire.internal;

import com.squareup.moshi.JsonAdapter;

/**
 * One kind of call.
 *
 * @param name the contract's operation id, which begins every message about it
 * @param template makes its requests
 * @param adapter reads the promised body
 */
public record Operation<T>(String name, RequestTemplate<?> template, JsonAdapter<T> adapter) {}
