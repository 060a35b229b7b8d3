package io.streamwire.codegen.plan;

/**
 * The Java names of a tag.
 *
 * @param resource the class with the operations
 * @param accessor the client's method that returns it
 * @param api the Retrofit interface that it uses
 * @param apiAccessor the client's method that returns the interface
 */
public record ResourceNames(String resource, String accessor, String api, String apiAccessor) {}
