package io.streamwire.codegen.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The example values of a contract's schemas, as plain Java: texts, numbers, lists and maps. */
public final class Examples {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final Map<String, String> BY_FORMAT =
      Map.of(
          "email", "ada@example.com",
          "uri", "https://example.com",
          "url", "https://example.com",
          "hostname", "example.com",
          "ipv4", "192.0.2.1",
          "ipv6", "2001:db8::1");

  private Examples() {}

  /**
   * Returns the example of a schema; if it has none, its default, a text of its format, or its
   * minimum.
   *
   * @return {@code null} if there is none of these
   */
  public static @Nullable Object of(Contract contract, Schema<?> declared) {
    Schema<?> target = contract.resolve(declared);
    Object found = own(declared);
    if (found == null) {
      found = own(target);
    }
    if (found == null && Schemas.parts(target).size() == 1) {
      found = own(contract.resolve(Schemas.parts(target).get(0)));
    }
    return found == null ? null : plain(found);
  }

  /** Returns the example of a media type; {@code null} if there is none. */
  public static @Nullable Object of(MediaType media) {
    if (media.getExample() != null) {
      return plain(media.getExample());
    }
    for (Example example : Contract.copy(media.getExamples()).values()) {
      Object value = example == null ? null : example.getValue();
      if (value != null) {
        return plain(value);
      }
    }
    return null;
  }

  private static @Nullable Object own(Schema<?> schema) {
    if (schema.getExample() != null) {
      return schema.getExample();
    }
    List<?> examples = schema.getExamples();
    if (examples != null && !examples.isEmpty() && examples.get(0) != null) {
      return examples.get(0);
    }
    if (schema.getDefault() != null) {
      return schema.getDefault();
    }
    if (schema.getMinimum() != null) {
      return schema.getMinimum();
    }
    return schema.getFormat() == null ? null : BY_FORMAT.get(schema.getFormat());
  }

  private static @Nullable Object plain(Object value) {
    if (value instanceof JsonNode node) {
      return JSON.convertValue(node, Object.class);
    }
    if (value instanceof Date date) {
      return date.toInstant().atZone(ZoneOffset.UTC).toLocalDate().toString();
    }
    return value;
  }
}
