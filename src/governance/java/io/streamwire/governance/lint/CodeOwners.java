package io.streamwire.governance.lint;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Everybody whom a CODEOWNERS file names.
 *
 * @param file the file, as messages name it
 * @param owners users and teams with their {@code @}, and addresses of e-mail
 */
public record CodeOwners(String file, Set<String> owners) {

  /** Where GitHub looks, in its order; GitLab looks at the last two. */
  private static final List<String> PLACES =
      List.of(".github/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS", ".gitlab/CODEOWNERS");

  /** Reads the file of a repository; nobody is an owner where there is none. */
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
      // The first word is the pattern of the files.
      owners.addAll(List.of(words).subList(1, words.length));
    }
    return new CodeOwners(file.toString(), owners);
  }

  /** Returns whether somebody is named, with or without the {@code @} of a user or team. */
  boolean has(String owner) {
    return owners.contains(owner) || owners.contains("@" + owner);
  }
}
