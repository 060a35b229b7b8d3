package io.streamwire.governance.report;

import io.streamwire.governance.contract.ContractGate.Ruling;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** One page of what the gates say: Markdown for a pull request, and the same as HTML. */
public record GovernanceReport(Governance governance, List<TeamProject> teams) {

  void write(Path directory) throws IOException {
    Files.createDirectories(directory);
    Files.writeString(directory.resolve("report.md"), markdown());
    Files.writeString(directory.resolve("index.html"), html());
  }

  String markdown() {
    StringBuilder page = new StringBuilder("# Governance\n\nLevel: " + governance.level() + ".\n");
    section(page, "Lint", governance.findings(), "The contract satisfies every rule.");
    page.append("\n## Contract\n\n");
    page.append(
        governance
            .ruling()
            .map(GovernanceReport::changes)
            .orElse("Nothing was released yet, so nothing can break.\n"));
    objections(page, governance.contractObjections());
    page.append("\n## Java API\n\n");
    page.append(
        governance
            .javaApi()
            .map(api -> "Rated " + api.verdict() + ". [In full](java-api-diff.html).\n")
            .orElse("Nothing was released yet, so nothing can break.\n"));
    page.append(
        governance
            .testkitApi()
            .map(
                api ->
                    "\nTestkit: rated " + api.verdict() + ". [In full](testkit-api-diff.html).\n")
            .orElse("\nTestkit: the last release did not keep its API, so nothing can break.\n"));
    objections(page, governance.javaObjections());
    section(
        page,
        "Generated code",
        governance.moved(),
        "No generated file moved since the last release.");
    section(
        page, "Versions", governance.versions(), "Contract, messages, pom and changelog agree.");
    section(
        page,
        "Team projects",
        teams.stream().map(TeamProject::toString).toList(),
        "There are none.");
    return page.toString();
  }

  private static String changes(Ruling ruling) {
    String summary =
        "Rated "
            + ruling.verdict()
            + " against "
            + ruling.diff().was().version()
            + ". [As openapi-diff draws it](contract-diff.html).\n";
    if (ruling.diff().changes().isEmpty()) {
      return summary;
    }
    return summary
        + "\n| rating | where | what |\n|---|---|---|\n"
        + ruling.diff().changes().stream()
            .map(
                change ->
                    "| "
                        + change.verdict()
                        + " | "
                        + text(change.name())
                        + " | "
                        + text(change.inWords())
                        + " |\n")
            .collect(Collectors.joining());
  }

  private static void section(StringBuilder page, String title, List<String> lines, String none) {
    page.append("\n## ").append(title).append("\n\n");
    if (lines.isEmpty()) {
      page.append(none).append('\n');
    }
    lines.forEach(line -> page.append("- ").append(text(line)).append('\n'));
  }

  private static void objections(StringBuilder page, List<String> objections) {
    if (!objections.isEmpty()) {
      page.append("\nIn the way:\n\n");
      objections.forEach(line -> page.append("- ").append(text(line)).append('\n'));
    }
  }

  /** Text of the contract must not become markup, neither of Markdown nor of HTML. */
  private static String text(String line) {
    return line.replaceAll("\\s+", " ").replaceAll("([\\\\`*_{}\\[\\]<>#|~])", "\\\\$1");
  }

  public String html() {
    List<TablesExtension> extensions = List.of((TablesExtension) TablesExtension.create());
    String body =
        HtmlRenderer.builder()
            .extensions(extensions)
            .build()
            .render(Parser.builder().extensions(extensions).build().parse(markdown()));
    return """
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width">
        <title>Governance</title>
        <style>
        body { font: 16px/1.5 system-ui, sans-serif; max-width: 70rem; margin: 2rem auto; padding: 0 1rem; }
        table { border-collapse: collapse; }
        th, td { border: 1px solid #bbb; padding: .3rem .6rem; text-align: left; vertical-align: top; }
        </style>
        </head>
        <body>
        """
        + body
        + "</body>\n</html>\n";
  }
}
