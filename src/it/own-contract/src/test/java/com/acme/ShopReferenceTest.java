package com.acme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.acme.shop.ShopClient;
import io.streamwire.testkit.contract.ContractServer;
import io.streamwire.testkit.contract.ContractTest;
import io.streamwire.testkit.contract.ReceivedRequest;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample of each operation in the generated reference compiles and calls that operation. */
@ContractTest("src/main/openapi/shop.yaml")
class ShopReferenceTest {

  private static final Path REFERENCE = Path.of("target/generated-sources/openapi/reference.md");
  private static final Path CONTRACT = Path.of("src/main/openapi/shop.yaml");
  private static final Pattern SAMPLE =
      Pattern.compile("### (\\w+)\n(?:(?!### ).*\n)*?```java\n((?:(?!```).*\n)*)```");
  private static final Pattern OPERATION_ID = Pattern.compile("operationId: (\\w+)");

  @TempDir Path folder;

  @Test
  void eachOperationHasASampleThatCallsIt(ContractServer server) throws Exception {
    Map<String, String> samples = samples();
    assertEquals(operationIds(), samples.keySet().stream().sorted().toList());
    try (URLClassLoader classes = compiled(samples);
        ShopClient client =
            ShopClient.builder()
                .baseUrl(server.baseUrl())
                .apiKey("any")
                .bearer("any")
                .tenant("any")
                .build()) {
      for (String operationId : samples.keySet()) {
        Method call =
            classes.loadClass("Sample_" + operationId).getMethod("call", ShopClient.class);
        int before = server.journal().entries().size();
        call.invoke(null, client);
        List<ReceivedRequest> received = server.journal().entries();
        for (ReceivedRequest request : received.subList(before, received.size())) {
          assertEquals(operationId, request.operationId());
          assertEquals(List.of(), request.problems());
        }
        assertNotEquals(before, received.size());
      }
    }
  }

  private Map<String, String> samples() throws IOException {
    Path file = Files.write(folder.resolve("file.bin"), new byte[] {1, 2, 3});
    Map<String, String> samples = new LinkedHashMap<>();
    Matcher matcher = SAMPLE.matcher(Files.readString(REFERENCE));
    while (matcher.find()) {
      samples.put(matcher.group(1), matcher.group(2).replace("file.bin", file.toString()));
    }
    return samples;
  }

  private static List<String> operationIds() throws IOException {
    return OPERATION_ID.matcher(Files.readString(CONTRACT)).results()
        .map(result -> result.group(1))
        .sorted()
        .toList();
  }

  private URLClassLoader compiled(Map<String, String> samples) throws IOException {
    List<String> arguments = new ArrayList<>();
    arguments.addAll(List.of("-d", folder.toString(), "-cp", classPath()));
    for (Map.Entry<String, String> sample : samples.entrySet()) {
      String name = "Sample_" + sample.getKey();
      arguments.add(
          Files.writeString(folder.resolve(name + ".java"), source(name, sample.getValue()))
              .toString());
    }
    int exit =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, arguments.toArray(String[]::new));
    assertEquals(0, exit);
    return new URLClassLoader(
        new URL[] {folder.toUri().toURL()}, ShopReferenceTest.class.getClassLoader());
  }

  /** Surefire puts the class path into a manifest, and keeps it in a property. */
  private static String classPath() {
    return System.getProperty(
        "surefire.test.class.path", System.getProperty("java.class.path"));
  }

  private static String source(String name, String sample) {
    StringBuilder imports = new StringBuilder();
    StringBuilder body = new StringBuilder();
    sample.lines().forEach(line ->
        (line.startsWith("import ") ? imports : body).append(line).append('\n'));
    return imports
        + "public final class " + name + " {\n"
        + "public static void call(" + ShopClient.class.getName() + " client) throws Exception {\n"
        + body
        + "}\n}\n";
  }
}
