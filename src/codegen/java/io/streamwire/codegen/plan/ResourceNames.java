package io.streamwire.codegen.plan;

/**
 * The names that a tag has in Java.
 *
 * @param resource the class with the operations
 * @param accessor the method of the client that returns it
 * @param api the Retrofit interface that it calls
 * @param apiAccessor the method of the client that returns the interface
 */
public record ResourceNames(String resource, String accessor, String api, String apiAccessor) {}
