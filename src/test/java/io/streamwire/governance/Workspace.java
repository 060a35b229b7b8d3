package io.streamwire.governance;

import java.nio.file.Path;

/**
 * The working tree that the gates check: the current folder, or the folder in the system property
 * {@code streamwire.workspace}.
 */
public final class Workspace {

  private static final Path ROOT = Path.of(System.getProperty("streamwire.workspace", ""));

  private Workspace() {}

  /** Returns a file or folder by its path relative to the root of the tree. */
  public static Path path(String relative) {
    return ROOT.resolve(relative);
  }
}
