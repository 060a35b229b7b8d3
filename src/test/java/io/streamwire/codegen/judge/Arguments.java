package io.streamwire.codegen.judge;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is given for one call.
 *
 * @param parameters the values by the parameters of the contract; what is left out is absent
 * @param mediaType the body's, as the contract spells it; {@code null} if none is given
 * @param body the body's value; {@code null} if none is given or it has no schema of use
 */
record Arguments(
    Map<JsonNode, JsonNode> parameters, @Nullable String mediaType, @Nullable JsonNode body) {}
