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
 * Parses contracts on which the parser itself fails: it throws where it finds a text in the place
 * of an object. This parser removes such texts, logs a warning with the place of each, and parses
 * the rest.
 *
 * <p>The service loader finds it. It is used where the parser returns nothing.
 */
public final class RepairingParser implements SwaggerParserExtension {

  private static final Logger LOGGER = LoggerFactory.getLogger(RepairingParser.class);

  /** Members whose value is a map of objects. */
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
      return result; // the messages of the first attempt report what else is wrong
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
      LOGGER.warn("{}/{}: {} is ignored (expected: an object)", place, name, map.get(name));
    }
    map.remove(texts);
    return !texts.isEmpty();
  }
}
