package io.streamwire.governance.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.streamwire.governance.Workspace;
import java.nio.file.Path;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The metadata that a native image requires for the generated code: adapters that Moshi loads by
 * name, and interfaces that Retrofit implements at run time.
 */
record Reachability(SortedSet<String> adapters, SortedSet<String> interfaces) {

  static final Path DIRECTORY =
      Workspace.path("src/main/resources/META-INF/native-image/io.streamwire/streamwire");

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
  private static final Pattern ADAPTER =
      Pattern.compile("(?m)^ *(?:public )?(\\w+JsonAdapter)\\(Moshi moshi\\)");
  private static final Pattern INTERFACE =
      Pattern.compile("(?m)^import retrofit2\\.http\\..*(?s:.*?)^public interface (\\w+)");

  static Reachability of(GeneratedSources sources) {
    SortedSet<String> adapters = new TreeSet<>();
    SortedSet<String> interfaces = new TreeSet<>();
    sources
        .files()
        .forEach(
            (name, text) -> {
              String folder = name.substring(0, name.lastIndexOf('/') + 1).replace('/', '.');
              Matcher adapter = ADAPTER.matcher(text);
              while (adapter.find()) {
                adapters.add(folder + adapter.group(1));
              }
              Matcher declared = INTERFACE.matcher(text);
              if (declared.find()) {
                interfaces.add(folder + declared.group(1));
              }
            });
    return new Reachability(adapters, interfaces);
  }

  String reflectConfig() throws JsonProcessingException {
    ArrayNode config = JSON.createArrayNode();
    for (String adapter : adapters) {
      ObjectNode constructor = JSON.createObjectNode().put("name", "<init>");
      constructor.putArray("parameterTypes").add("com.squareup.moshi.Moshi");
      config.addObject().put("name", adapter).putArray("methods").add(constructor);
    }
    interfaces.forEach(
        name -> config.addObject().put("name", name).put("queryAllDeclaredMethods", true));
    return JSON.writeValueAsString(config) + "\n";
  }

  String proxyConfig() throws JsonProcessingException {
    ArrayNode config = JSON.createArrayNode();
    interfaces.forEach(name -> config.addObject().putArray("interfaces").add(name));
    return JSON.writeValueAsString(config) + "\n";
  }
}
