package io.streamwire.governance.api;

import io.streamwire.governance.StreamsContract;
import io.streamwire.governance.Workspace;
import io.streamwire.governance.contract.Version;
import java.io.IOException;
import java.nio.file.Path;

/** The jars whose public API users compile against. */
public enum PublishedJar {
  SDK("streamwire", "target/classes", "api-spec/java-api.txt"),
  TESTKIT("streamwire-testkit", "target/testkit-classes", "api-spec/testkit-api.txt");

  private final String name;
  private final Path classes;
  private final Path text;

  PublishedJar(String name, String classes, String text) {
    this.name = name;
    this.classes = Workspace.path(classes);
    this.text = Workspace.path(text);
  }

  /** Returns the current API. */
  public JavaApi api() {
    return new JavaApi(classes);
  }

  /** Compares the current API with that of a released jar. */
  public JavaApiDiff diff(byte[] released, Version was, Version now) throws IOException {
    return JavaApiDiff.between(
        JavaApiDiff.Archive.of(name, was.toString(), released),
        JavaApiDiff.Archive.of(name, now.toString(), api().jar()),
        StreamsContract.INTERNAL);
  }

  /** Returns the file of the API's text form, which is committed for reviews. */
  public Path text() {
    return text;
  }

  /** Returns the file name of the jar in a release. */
  public String fileName(Version version) {
    return name + "-" + version + ".jar";
  }
}
