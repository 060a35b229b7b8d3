package io.streamwire.codegen.operation;

import io.streamwire.codegen.plan.OperationPlan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A method of a Retrofit interface, with what the resource that calls it must know beside.
 *
 * @param arguments all parameters but the body, in the interface's order
 * @param body how the body travels; {@code null} if there is none
 * @param withoutBody the method that sends no body, where the body is optional
 */
public record PlannedMethod(
    OperationPlan.Method method,
    List<Argument> arguments,
    BodyPlanner.@Nullable BodyEncoding body,
    OperationPlan.@Nullable ParameterPlan bodyParameter,
    ReplyPlanner.Reply reply,
    OperationPlan.@Nullable Method withoutBody) {}
