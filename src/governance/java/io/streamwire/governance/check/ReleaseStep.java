package io.streamwire.governance.check;

import io.streamwire.governance.CannotRunException;
import io.streamwire.governance.contract.ContractDocument;
import io.streamwire.governance.contract.Version;
import io.streamwire.governance.release.Released;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The steps of a release. The version is written into the documents, then the gates are run, then
 * the documents are archived or restored.
 */
public final class ReleaseStep {

  private static final Pattern VERSION =
      Pattern.compile("(\\bversion[\"']?\\s*:\\s*[\"']?)([^\\s\"',}]+)");

  private final GateOptions options;
  private final Version version;
  private final Map<Path, String> originals = new LinkedHashMap<>();

  public ReleaseStep(GateOptions options, Version version) {
    this.options = options;
    this.version = version;
  }

  /** Writes the version into the contract and the documents of messages. */
  public void writeVersion() throws IOException {
    Released released = Released.in(options.documents().released());
    for (Version old : released.versions()) {
      if (version.compareTo(old) <= 0) {
        throw new CannotRunException(
            "version: " + version + " (expected: higher than " + old + ", which is released)");
      }
    }
    rewrite(options.documents().contract());
    for (Path document : options.documents().messages()) {
      rewrite(document);
    }
  }

  private void rewrite(Path file) throws IOException {
    String text = Files.readString(file);
    originals.put(file, text);
    Files.writeString(file, withVersion(file, text));
  }

  /** Replaces the version in the text, so that all other bytes stay the same. */
  private String withVersion(Path file, String text) throws IOException {
    int line = ContractDocument.read(file).sources().place("/info/version").line();
    int from = 0;
    for (int i = 1; i < line; i++) {
      from = text.indexOf('\n', from) + 1;
    }
    Matcher current = VERSION.matcher(text);
    String name = String.valueOf(file.getFileName());
    if (current.find(from)) {
      String changed = text.substring(0, current.end(1)) + version + text.substring(current.end(2));
      if (ContractDocument.of(name, changed)
          .tree()
          .at("/info/version")
          .asText()
          .equals("" + version)) {
        return changed;
      }
    }
    throw new CannotRunException(
        file + ": info.version cannot be replaced (expected: a line that contains it)");
  }

  /** Restores the files that {@link #writeVersion} changed. */
  public void restore() throws IOException {
    for (Map.Entry<Path, String> file : originals.entrySet()) {
      Files.writeString(file.getKey(), file.getValue());
    }
  }

  /** Copies the documents to the folder of released documents, and extends the hash chain. */
  public void archive() throws IOException {
    Released.in(options.documents().released())
        .archive(
            SiblingFiles.revision(options, ContractDocument.read(options.documents().contract())),
            version);
  }
}
