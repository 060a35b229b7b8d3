package io.streamwire.codegen.plan;

/**
 * A value of a discriminator.
 *
 * @param text the value, escaped for a Java literal
 * @param type the class that it stands for
 * @param index the index of the union's variant; 0 if there is no union
 */
public record DiscriminatorTag(String text, String type, int index) {}
