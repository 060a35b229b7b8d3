package io.streamwire.codegen.operation;

import io.streamwire.codegen.plan.OperationPlan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A method of a Retrofit interface, with facts that the resource needs.
 *
 * @param arguments all parameters except the body, in the interface's order
 * @param body the encoding of the body; {@code null} if there is none
 * @param withoutBody the method without body, if the body is optional
 */
public record PlannedMethod(
    OperationPlan.Method method,
    List<Argument> arguments,
    BodyPlanner.@Nullable BodyEncoding body,
    OperationPlan.@Nullable ParameterPlan bodyParameter,
    ResponsePlanner.Reply reply,
    OperationPlan.@Nullable Method withoutBody) {}
