package io.streamwire.codegen.plan;

import org.jspecify.annotations.Nullable;

/**
 * How a property travels in a form or a multipart body.
 *
 * @param indexed the indexed parameters that it travels as; {@code null} if it does not
 * @param style how a form carries it
 * @param part how a multipart body carries it
 */
public record BodyFieldPlan(
    @Nullable IndexedParametersPlan indexed, FormStyle style, PartPlan part) {}
