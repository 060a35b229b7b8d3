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
      Pattern.compile("(?s)(\\binfo[\"']?\\s*:.*?\\bversion[\"']?\\s*:\\s*[\"']?)([^\\s\"',}]+)");

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
    Files.writeString(file, withVersion(file.toString(), text));
  }

  String withVersion(String file, String text) {
    Matcher stated = STATED.matcher(text);
    if (!stated.find()) {
      throw new CannotRunException(file + ": no info.version (expected: one to be replaced)");
    }
    return stated.replaceFirst("$1" + version);
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
        .keep(Neighbours.revision(options, ContractDocument.read(options.contract())), version);
  }
}
