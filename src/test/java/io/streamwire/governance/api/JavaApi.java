package io.streamwire.governance.api;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The public Java API: hand-written and generated classes except those of {@code internal}. */
public record JavaApi(Path classes) {

  /** Returns all public and protected signatures by class, as printed by {@code javap}. */
  public String text() throws IOException {
    StringWriter out = new StringWriter();
    StringWriter faults = new StringWriter();
    List<String> arguments =
        Stream.concat(Stream.of("-protected"), files().map(this::path)).toList();
    int exit =
        ToolProvider.findFirst("javap")
            .orElseThrow(() -> new IllegalStateException("this JDK has no javap"))
            .run(new PrintWriter(out), new PrintWriter(faults), arguments.toArray(new String[0]));
    if (exit != 0) {
      throw new IllegalStateException("javap failed: " + faults);
    }
    return Stream.of(out.toString().split("Compiled from \"[^\"]*\"\\R"))
        .filter(type -> type.startsWith("public ") || type.startsWith("protected "))
        .sorted()
        .collect(Collectors.joining("\n"));
  }

  /** Returns the classes as a reproducible jar. */
  public byte[] jar() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream jar = new ZipOutputStream(bytes)) {
      for (Path file : files().toList()) {
        ZipEntry entry = new ZipEntry(classes.relativize(file).toString().replace('\\', '/'));
        entry.setTimeLocal(LocalDateTime.of(2000, 1, 1, 0, 0));
        jar.putNextEntry(entry);
        jar.write(Files.readAllBytes(file));
      }
    }
    return bytes.toByteArray();
  }

  private String path(Path file) {
    return file.toString();
  }

  private Stream<Path> files() {
    try (Stream<Path> files = Files.walk(classes)) {
      return files
          .filter(file -> file.toString().endsWith(".class"))
          .filter(file -> !file.endsWith("package-info.class"))
          .filter(file -> !classes.relativize(file).toString().matches(".*\\binternal\\b.*"))
          .sorted()
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
