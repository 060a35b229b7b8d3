package io.streamwire.governance.lint;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The owners in a CODEOWNERS file.
 *
 * @param file the file name for messages
 * @param owners users and teams with their {@code @}, and e-mail addresses
 */
public record CodeOwners(String file, Set<String> owners) {

  /** The paths that GitHub reads, in its order; GitLab reads all except the first. */
  private static final List<String> PLACES =
      List.of(".github/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS", ".gitlab/CODEOWNERS");

  /** Reads the file of a repository; without a file there are no owners. */
  public static CodeOwners of(Path repository) throws IOException {
    for (String place : PLACES) {
      if (Files.exists(repository.resolve(place))) {
        return read(repository.resolve(place));
      }
    }
    return new CodeOwners("CODEOWNERS", Set.of());
  }

  public static CodeOwners read(Path file) throws IOException {
    Set<String> owners = new LinkedHashSet<>();
    for (String line : Files.readAllLines(file)) {
      String[] words = line.replaceAll("(^|\\s)#.*", "").strip().split("\\s+");
      // The first word is the file pattern.
      owners.addAll(List.of(words).subList(1, words.length));
    }
    return new CodeOwners(file.toString(), owners);
  }

  /** Returns whether the file contains an owner; the {@code @} of a user or team is optional. */
  boolean has(String owner) {
    return owners.contains(owner) || owners.contains("@" + owner);
  }
}
