package io.streamwire.codegen;

import io.streamwire.codegen.plan.ClientPlan;
import io.streamwire.codegen.plan.DocumentsPlan;
import io.streamwire.codegen.plan.ReachabilityPlan;
import org.jspecify.annotations.Nullable;

/**
 * What a contract becomes beside the plans of its operations and schemas.
 *
 * @param reachability what a native image must be told
 * @param documents {@code null} where they are not asked for
 */
record PlannedClient(
    ClientPlan client, ReachabilityPlan reachability, @Nullable DocumentsPlan documents) {}
