package io.streamwire.governance;

import io.streamwire.governance.check.GateOptions;
import io.streamwire.governance.check.SiblingFiles;
import io.streamwire.governance.contract.ContractDocument;
import io.streamwire.governance.contract.ContractGate;
import io.streamwire.governance.release.Released;
import io.streamwire.governance.tool.Redocly;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The contract of this repository, with the files that the gates read. */
public final class StreamsContract {

  public static final Path FOLDER = Workspace.path("api-spec");
  public static final Path FILE = FOLDER.resolve("streams.openapi.yaml");
  public static final Path MESSAGES = FOLDER.resolve("stream-messages.asyncapi.yaml");
  public static final Path RELEASED = FOLDER.resolve("released");
  public static final Path ACCEPTED = FOLDER.resolve("accepted-breaks.yaml");
  public static final Path RULESET = FOLDER.resolve("ruleset.yaml");
  public static final Path CHANGELOG = Workspace.path("CHANGELOG.md");
  public static final Redocly REDOCLY = new Redocly(FOLDER);
  public static final List<String> INTERNAL = List.of("io.streamwire.internal");

  /** The file names in messages about this contract. */
  public static final ContractGate.FileNames FILE_NAMES =
      new ContractGate.FileNames(
          List.of(FILE.toString(), MESSAGES.toString()), ACCEPTED.toString());

  private StreamsContract() {}

  public static ContractDocument read() throws IOException {
    return ContractDocument.read(FILE);
  }

  public static GateOptions options(Path generatedJava) throws IOException {
    return new GateOptions(
        new GateOptions.Documents(FILE, RELEASED, SiblingFiles.messages(FILE), List.of()),
        new GateOptions.Policies(
            Optional.of(RULESET),
            Optional.empty(),
            Optional.of(ACCEPTED),
            Optional.of(FOLDER.resolve("lint-waivers.yaml")),
            Workspace.path("")),
        new GateOptions.ReleaseHistory(
            Released.versionsOf(Files.readString(CHANGELOG)), Optional.empty()),
        Optional.of(FOLDER),
        Optional.of(generatedJava),
        Optional.empty());
  }
}
