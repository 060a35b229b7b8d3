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

/** The steps of a release: the version is stated, then checked, then kept or taken back. */
public final class ReleaseStep {

  private static final Pattern STATED =
      Pattern.compile("(\\bversion[\"']?\\s*:\\s*[\"']?)([^\\s\"',}]+)");

  private final GateOptions options;
  private final Version version;
  private final Map<Path, String> before = new LinkedHashMap<>();

  public ReleaseStep(GateOptions options, Version version) {
    this.options = options;
    this.version = version;
  }

  /** Writes the version into the contract and the documents of messages. */
  public void state() throws IOException {
    Released released = Released.in(options.released());
    for (Version old : released.versions()) {
      if (version.compareTo(old) <= 0) {
        throw new CannotRunException(version + " is not above " + old + ", which is released");
      }
    }
    rewrite(options.contract());
    for (Path document : options.messages()) {
      rewrite(document);
    }
  }

  private void rewrite(Path file) throws IOException {
    String text = Files.readString(file);
    before.put(file, text);
    Files.writeString(file, withVersion(file, text));
  }

  /** Replaces the version where it stands, so that every other byte stays as it is. */
  private String withVersion(Path file, String text) throws IOException {
    int line = ContractDocument.read(file).sources().place("/info/version").line();
    int from = 0;
    for (int i = 1; i < line; i++) {
      from = text.indexOf('\n', from) + 1;
    }
    Matcher stated = STATED.matcher(text);
    String name = String.valueOf(file.getFileName());
    if (stated.find(from)) {
      String changed = text.substring(0, stated.end(1)) + version + text.substring(stated.end(2));
      if (ContractDocument.of(name, changed)
          .tree()
          .at("/info/version")
          .asText()
          .equals("" + version)) {
        return changed;
      }
    }
    throw new CannotRunException(
        file + ": cannot state the version (expected: a line with info.version)");
  }

  /** Puts the files back as they were. */
  public void takeBack() throws IOException {
    for (Map.Entry<Path, String> file : before.entrySet()) {
      Files.writeString(file.getKey(), file.getValue());
    }
  }

  /** Keeps what was checked among the released ones. */
  public void keep() throws IOException {
    Released.in(options.released())
        .keep(SiblingFiles.revision(options, ContractDocument.read(options.contract())), version);
  }
}
