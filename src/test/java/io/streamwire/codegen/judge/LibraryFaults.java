package io.streamwire.codegen.judge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What the library of {@link LibraryJudge} is known to misread, with the reason of each. */
final class LibraryFaults {

  private static final Path LIST = Path.of("src/test/resources/corpus/library-faults.tsv");

  /** A kind of objection that does not count. */
  private record Fault(Pattern key, String body, Pattern text) {}

  private final List<Fault> faults = new ArrayList<>();

  private LibraryFaults(List<String> lines) {
    for (String line : lines) {
      if (!line.isBlank() && !line.startsWith("#")) {
        String[] cells = line.split("\t");
        if (cells.length != 4) {
          throw new IllegalStateException(LIST + ": four columns were expected in: " + line);
        }
        faults.add(new Fault(Pattern.compile(cells[0]), cells[1], Pattern.compile(cells[2])));
      }
    }
  }

  static LibraryFaults read() {
    try {
      return new LibraryFaults(Files.readAllLines(LIST));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns whether an objection to a request is a fault of the library. */
  boolean has(Objection objection, SentRequest sent) {
    String mediaType = String.valueOf(sent.mediaType());
    return faults.stream()
        .anyMatch(
            fault ->
                fault.key.matcher(objection.key()).matches()
                    && (fault.body.equals("any") || mediaType.contains(fault.body))
                    && fault.text.matcher(objection.text()).find());
  }
}
