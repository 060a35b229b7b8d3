package io.streamwire.governance.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs the command line in the folder of a team with a contract and a document of messages. */
final class CommandLine {

  private static final Path SHOP = Path.of("src/test/resources/governance/shop");

  final Path folder;
  final Path contract;
  final Path messages;

  /** Exit code and output of a command. */
  record Run(int exit, String out, String err) {}

  CommandLine(Path folder) throws IOException {
    this.folder = folder;
    this.contract = folder.resolve("shop.openapi.yaml");
    this.messages = folder.resolve("orders.asyncapi.yaml");
    for (Path file : List.of(contract, messages)) {
      Files.copy(SHOP.resolve(file.getFileName()), file);
    }
  }

  /** Runs a command on the contract, and removes the folder from its output. */
  Run run(String command, String... more) {
    List<String> arguments = new ArrayList<>(List.of(command));
    arguments.add("--contract=" + contract);
    arguments.addAll(List.of(more));
    return plain(arguments.toArray(new String[0]));
  }

  /** Runs a command with exactly these arguments. */
  Run plain(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int exit = Main.run(new PrintWriter(out), new PrintWriter(err), arguments);
    return new Run(exit, shown(out), shown(err));
  }

  private String shown(StringWriter text) {
    return text.toString().replace(folder + "/", "").replace(folder.toString(), ".");
  }

  void edit(Path file, String old, String by) throws IOException {
    String text = Files.readString(file);
    if (!text.contains(old)) {
      throw new IllegalArgumentException(file + " does not contain: " + old);
    }
    Files.writeString(file, text.replace(old, by));
  }

  void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
