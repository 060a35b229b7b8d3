package io.streamwire.codegen;

import io.streamwire.codegen.plan.ClientPlan;
import io.streamwire.codegen.plan.DocumentsPlan;
import org.jspecify.annotations.Nullable;

/**
 * What a contract becomes beside the plans of its operations and schemas.
 *
 * @param documents {@code null} where they are not asked for
 */
record PlannedClient(ClientPlan client, @Nullable DocumentsPlan documents) {}
