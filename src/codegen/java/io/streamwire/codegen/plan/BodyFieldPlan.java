package io.streamwire.codegen.plan;

import org.jspecify.annotations.Nullable;

/**
 * How a property is sent in a form or a multipart body.
 *
 * @param indexed the indexed parameters that it becomes; {@code null} for none
 * @param style how it is written in a form
 * @param part how it is written in a multipart body
 */
public record BodyFieldPlan(
    @Nullable IndexedParametersPlan indexed, FormStyle style, PartPlan part) {}
