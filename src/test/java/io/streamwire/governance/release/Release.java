package io.streamwire.governance.release;

import io.streamwire.governance.StreamsContract;
import io.streamwire.governance.api.GeneratedSources;
import io.streamwire.governance.api.PublishedJar;
import io.streamwire.governance.contract.ContractDocument;
import io.streamwire.governance.contract.Revision;
import io.streamwire.governance.contract.Version;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * The last release in {@code api-spec/released}: the contract, and a jar with the public classes
 * and the generated sources. Comparing with it requires no registry.
 */
public final class Release {

  private static final String SOURCES = "generated-sources/";

  private final ContractDocument contract;
  private final byte[] jar;
  private final Optional<byte[]> testkit;

  Release(ContractDocument contract, byte[] jar, Optional<byte[]> testkit) {
    this.contract = contract;
    this.jar = jar.clone();
    this.testkit = testkit.map(byte[]::clone);
  }

  public ContractDocument contract() {
    return contract;
  }

  public byte[] jar() {
    return jar.clone();
  }

  /** Returns the jar of the test kit; empty for 0.1.0, whose test kit was not archived. */
  public Optional<byte[]> testkit() {
    return testkit.map(byte[]::clone);
  }

  public static Optional<Release> last() throws IOException {
    Optional<ContractDocument> contract =
        Released.in(StreamsContract.RELEASED).last().map(Revision::contract);
    if (contract.isEmpty()) {
      return Optional.empty();
    }
    Version version = contract.get().version();
    Path testkit = jarOf(PublishedJar.TESTKIT, version);
    return Optional.of(
        new Release(
            contract.get(),
            Files.readAllBytes(jarOf(PublishedJar.SDK, version)),
            Files.exists(testkit) ? Optional.of(Files.readAllBytes(testkit)) : Optional.empty()));
  }

  static Path contractOf(Version version) {
    return StreamsContract.RELEASED.resolve("streams-" + version + ".openapi.yaml");
  }

  static Path jarOf(PublishedJar jar, Version version) {
    return StreamsContract.RELEASED.resolve(jar.fileName(version));
  }

  /** Packs classes and sources into a reproducible jar. */
  static byte[] pack(byte[] classes, GeneratedSources sources) throws IOException {
    Map<String, byte[]> entries = new TreeMap<>(entries(classes));
    sources
        .files()
        .forEach(
            (name, text) -> entries.put(SOURCES + name, text.getBytes(StandardCharsets.UTF_8)));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream jar = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> file : entries.entrySet()) {
        ZipEntry entry = new ZipEntry(file.getKey());
        entry.setTimeLocal(LocalDateTime.of(2000, 1, 1, 0, 0));
        jar.putNextEntry(entry);
        jar.write(file.getValue());
      }
    }
    return bytes.toByteArray();
  }

  public GeneratedSources sources() throws IOException {
    TreeMap<String, String> files = new TreeMap<>();
    entries(jar)
        .forEach(
            (name, bytes) -> {
              if (name.startsWith(SOURCES)) {
                files.put(
                    name.substring(SOURCES.length()), new String(bytes, StandardCharsets.UTF_8));
              }
            });
    return new GeneratedSources(files);
  }

  private static Map<String, byte[]> entries(byte[] jar) throws IOException {
    Map<String, byte[]> entries = new TreeMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(jar))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        entries.put(entry.getName(), in.readAllBytes());
      }
    }
    return entries;
  }
}
