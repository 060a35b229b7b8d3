package io.streamwire.governance.release;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamwire.governance.StreamsContract;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The manifest of each jar identifies its contract. */
class ManifestIT {

  @Test
  void everyJarContainsTheHashOfItsContract() throws Exception {
    String hash =
        HexFormat.of()
            .formatHex(
                MessageDigest.getInstance("SHA-256")
                    .digest(Files.readAllBytes(StreamsContract.FILE)));
    String version = StreamsContract.read().version().toString();

    List<Path> jars;
    try (Stream<Path> files = Files.list(Path.of("target"))) {
      jars =
          files
              .filter(
                  file ->
                      file.getFileName()
                          .toString()
                          .matches(
                              ".*-"
                                  + version
                                  + "(-(spec|generator|testkit|testkit-sources))?\\.jar"))
              .toList();
    }
    assertThat(jars).hasSize(5);
    for (Path file : jars) {
      try (JarFile jar = new JarFile(file.toFile())) {
        assertThat(jar.getManifest().getMainAttributes().getValue("Contract-SHA-256"))
            .as(file.toString())
            .isEqualTo(hash);
      }
    }
  }
}
