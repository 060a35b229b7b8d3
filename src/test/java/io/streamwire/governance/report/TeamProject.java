package io.streamwire.governance.report;

import io.streamwire.governance.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * A sample project of another team, built with the packaged jars.
 *
 * @param name name of its folder
 * @param result the result of its build, from Maven's invoker plugin
 * @param message the cause of a failure; empty if the build did not fail
 */
public record TeamProject(String name, String result, String message) {

  static final Path PROJECTS = Workspace.path("src/it");
  static final Path REPORTS = Workspace.path("target/invoker-reports");

  private static final String DID_NOT_RUN = "did not run";
  private static final int LINES = 3;

  /** Reads the results of all projects, including projects without a report. */
  static List<TeamProject> all(Path projects, Path reports) throws Exception {
    try (Stream<Path> folders = Files.list(projects)) {
      List<String> names =
          folders
              .filter(folder -> Files.exists(folder.resolve("pom.xml")))
              .map(folder -> folder.getFileName().toString())
              .sorted()
              .toList();
      List<TeamProject> all = new ArrayList<>();
      for (String name : names) {
        Path report = reports.resolve("BUILD-" + name + ".xml");
        all.add(Files.exists(report) ? read(name, report) : new TeamProject(name, DID_NOT_RUN, ""));
      }
      return all;
    }
  }

  private static TeamProject read(String name, Path report)
      throws IOException, ParserConfigurationException, SAXException {
    Element job =
        DocumentBuilderFactory.newDefaultInstance()
            .newDocumentBuilder()
            .parse(report.toFile())
            .getDocumentElement();
    String result = job.getAttribute("result");
    return new TeamProject(name, result, result.equals("success") ? "" : message(job));
  }

  /** Returns Maven's first error message, or else that of the invoker plugin. */
  private static String message(Element job) throws IOException {
    Path log = Path.of(job.getAttribute("buildlog"));
    if (Files.isRegularFile(log)) {
      String here = log.toAbsolutePath().getParent() + "/";
      List<String> errors =
          Files.readAllLines(log).stream()
              .filter(line -> line.startsWith("[ERROR] "))
              .map(line -> line.substring("[ERROR] ".length()).replace(here, "").strip())
              .filter(line -> !line.isEmpty())
              .limit(LINES)
              .toList();
      if (!errors.isEmpty()) {
        return String.join(" / ", errors);
      }
    }
    return job.getElementsByTagName("failureMessage").getLength() == 0
        ? "no reason given"
        : job.getElementsByTagName("failureMessage").item(0).getTextContent().strip();
  }

  @Override
  public String toString() {
    return name + ": " + result + (message.isEmpty() ? "" : ": " + message);
  }
}
