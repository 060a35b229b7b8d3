package io.streamwire.governance;

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
 * The last release, as {@code api-spec/released} keeps it: the contract, and a jar of the public
 * classes with the generated sources beside them. No registry is needed to compare with it.
 */
final class Release {

  private static final String SOURCES = "generated-sources/";

  private final ContractDocument contract;
  private final byte[] jar;

  Release(ContractDocument contract, byte[] jar) {
    this.contract = contract;
    this.jar = jar.clone();
  }

  ContractDocument contract() {
    return contract;
  }

  byte[] jar() {
    return jar.clone();
  }

  static Optional<Release> last() throws IOException {
    Optional<ContractDocument> contract = ContractGate.released();
    if (contract.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Release(contract.get(), Files.readAllBytes(jarOf(contract.get().version()))));
  }

  static Path contractOf(Version version) {
    return ContractGate.RELEASED.resolve("streams-" + version + ".openapi.yaml");
  }

  static Path jarOf(Version version) {
    return ContractGate.RELEASED.resolve("streamwire-" + version + ".jar");
  }

  /** Packs classes and sources; the same input gives the same bytes. */
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

  GeneratedSources sources() throws IOException {
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
