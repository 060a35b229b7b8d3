package io.streamwire.governance;

import java.nio.file.Path;

/**
 * The working tree that the gates judge: the current folder, unless the system property {@code
 * streamwire.workspace} names another.
 */
public final class Workspace {

  private static final Path ROOT = Path.of(System.getProperty("streamwire.workspace", ""));

  private Workspace() {}

  /** Returns a file or folder, by its path from the top of the tree. */
  public static Path path(String fromTop) {
    return ROOT.resolve(fromTop);
  }
}
