package io.streamwire.codegen;

import io.streamwire.codegen.plan.ClientPlan;
import io.streamwire.codegen.plan.DocumentsPlan;
import io.streamwire.codegen.plan.ReachabilityPlan;
import org.jspecify.annotations.Nullable;

/**
 * The plans of a client, except those of its operations and model classes.
 *
 * @param reachability the metadata of a native image
 * @param documents {@code null} if they are not generated
 */
record PlannedClient(
    ClientPlan client, ReachabilityPlan reachability, @Nullable DocumentsPlan documents) {}
