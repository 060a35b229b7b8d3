package io.streamwire.codegen;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.parser.ObjectMapperFactory;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.extensions.SwaggerParserExtension;
import io.swagger.v3.parser.core.models.AuthorizationValue;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Parses contracts that the parser itself stumbles over: where it meets a text in the place of an
 * object it throws and yields nothing. Such a text is taken out, with a warning that names its
 * place, and the rest is parsed.
 *
 * <p>Found by the service loader, and asked where the parser itself yields nothing.
 */
public final class RepairingParser implements SwaggerParserExtension {

  private static final Logger LOGGER = LoggerFactory.getLogger(RepairingParser.class);

  /** Members whose values are objects by name, each an object itself. */
  private static final List<String> MAPS_OF_OBJECTS =
      List.of("content", "headers", "responses", "callbacks", "links", "encoding");

  @Override
  public SwaggerParseResult readLocation(
      String location, @Nullable List<AuthorizationValue> auths, @Nullable ParseOptions options) {
    SwaggerParseResult result = new OpenAPIV3Parser().readLocation(location, auths, options);
    if (result.getOpenAPI() != null || !location.matches("(?i).*\\.(ya?ml|json)")) {
      return result;
    }
    try {
      Path file = Path.of(location);
      return Files.isRegularFile(file)
          ? repaired(Files.readString(file, StandardCharsets.UTF_8), auths, options, result)
          : result;
    } catch (IOException | RuntimeException unreadable) {
      return result; // whatever is wrong is in the messages of the first attempt
    }
  }

  @Override
  public SwaggerParseResult readContents(
      String text, @Nullable List<AuthorizationValue> auths, @Nullable ParseOptions options) {
    return new OpenAPIV3Parser().readContents(text, auths, options);
  }

  private static SwaggerParseResult repaired(
      String text,
      @Nullable List<AuthorizationValue> auths,
      @Nullable ParseOptions options,
      SwaggerParseResult first)
      throws JsonProcessingException {
    JsonNode tree =
        (text.stripLeading().startsWith("{")
                ? ObjectMapperFactory.createJson()
                : ObjectMapperFactory.createYaml())
            .readTree(text);
    if (!tree.path("openapi").asText().startsWith("3.") || !repair(tree, "#")) {
      return first;
    }
    return new OpenAPIV3Parser().readContents(tree.toString(), auths, options);
  }

  private static boolean repair(JsonNode node, String place) {
    boolean changed = false;
    if (node instanceof ObjectNode object) {
      for (Map.Entry<String, JsonNode> member : List.copyOf(object.properties())) {
        String at = place + "/" + member.getKey();
        if (MAPS_OF_OBJECTS.contains(member.getKey())
            && member.getValue() instanceof ObjectNode map
            && !place.endsWith("/properties")) {
          changed |= removeTexts(map, at);
        }
        changed |= repair(member.getValue(), at);
      }
    } else {
      for (int i = 0; i < node.size(); i++) {
        changed |= repair(node.get(i), place + "/" + i);
      }
    }
    return changed;
  }

  private static boolean removeTexts(ObjectNode map, String place) {
    List<String> texts = new ArrayList<>();
    map.properties()
        .forEach(
            member -> {
              if (member.getValue().isValueNode() && !member.getKey().startsWith("x-")) {
                texts.add(member.getKey());
              }
            });
    for (String name : texts) {
      LOGGER.warn(
          "{}/{}: {} stands where an object is expected; it is left out",
          place,
          name,
          map.get(name));
    }
    map.remove(texts);
    return !texts.isEmpty();
  }
}
