package io.streamwire.governance.release;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The kind of a document, derived from the first top-level key that identifies it. */
public enum DocumentKind {
  CONTRACT,
  MESSAGES,
  OTHER;

  private static final int MAX_CHARS_READ = 20_000;
  private static final Pattern KEY =
      Pattern.compile("(?m)^[\"']?(openapi|swagger|asyncapi)[\"']?\\s*:");

  public static DocumentKind of(Path file) throws IOException {
    if (file.toString().endsWith(".json")) {
      return ofJson(file);
    }
    return file.toString().matches(".*\\.ya?ml") ? ofYaml(file) : OTHER;
  }

  private static DocumentKind ofYaml(Path file) throws IOException {
    char[] buffer = new char[MAX_CHARS_READ];
    try (Reader in = Files.newBufferedReader(file)) {
      int length = in.read(buffer);
      Matcher key = KEY.matcher(new String(buffer, 0, Math.max(0, length)));
      return key.find() ? named(key.group(1)) : OTHER;
    } catch (MalformedInputException binary) {
      return OTHER;
    }
  }

  private static DocumentKind ofJson(Path file) throws IOException {
    try (JsonParser json = new JsonFactory().createParser(file.toFile())) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        return OTHER;
      }
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        DocumentKind kind = named(json.currentName());
        if (kind != OTHER) {
          return kind;
        }
        json.nextToken();
        json.skipChildren();
      }
      return OTHER;
    } catch (JsonParseException malformed) {
      return OTHER;
    }
  }

  private static DocumentKind named(String key) {
    return switch (key) {
      case "openapi", "swagger" -> CONTRACT;
      case "asyncapi" -> MESSAGES;
      default -> OTHER;
    };
  }
}
