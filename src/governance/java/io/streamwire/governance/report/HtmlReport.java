package io.streamwire.governance.report;

import static j2html.TagCreator.a;
import static j2html.TagCreator.body;
import static j2html.TagCreator.code;
import static j2html.TagCreator.details;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.head;
import static j2html.TagCreator.html;
import static j2html.TagCreator.iff;
import static j2html.TagCreator.li;
import static j2html.TagCreator.main;
import static j2html.TagCreator.meta;
import static j2html.TagCreator.nav;
import static j2html.TagCreator.p;
import static j2html.TagCreator.pre;
import static j2html.TagCreator.rawHtml;
import static j2html.TagCreator.section;
import static j2html.TagCreator.span;
import static j2html.TagCreator.strong;
import static j2html.TagCreator.style;
import static j2html.TagCreator.summary;
import static j2html.TagCreator.text;
import static j2html.TagCreator.title;
import static j2html.TagCreator.ul;

import io.streamwire.governance.contract.SemverImpact;
import io.streamwire.governance.report.GateReport.ChangeEntry;
import io.streamwire.governance.report.GateReport.FindingEntry;
import io.streamwire.governance.report.GateReport.Section;
import io.streamwire.governance.report.GateReport.Side;
import j2html.tags.DomContent;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A single page without scripts or network access. */
final class HtmlReport {

  private static final String STYLE = "/io/streamwire/governance/report.css";

  private HtmlReport() {}

  static String of(GateReport report) throws IOException {
    List<DomContent> parts = new ArrayList<>();
    parts.add(
        div(
                p(strong(report.headline())).withClass("headline"),
                p(code(report.summary().contract())))
            .withClasses("head", report.passed() ? "passed" : "failed"));
    parts.add(list("approvals", "For a reviewer to approve", report.remarks().approvals()));
    parts.add(
        list(
            "objections",
            "Failed gates",
            report.remarks().objections().stream()
                .map(objection -> objection.gate() + ": " + objection.message())
                .toList()));
    parts.add(changes(report.changes()));
    parts.add(findings(report.findings()));
    for (Section extra : report.sections()) {
      parts.add(
          list(
              "section-" + extra.title().toLowerCase(Locale.ROOT).replace(' ', '-'),
              extra.title(),
              extra.shownLines()));
    }
    if (report.growth().size() > 1) {
      parts.add(section(h2("Growth"), rawHtml(GrowthChart.of(report.growth()))).withId("growth"));
    }
    parts.add(list("notes", "Tools", report.remarks().notes()));
    return "<!doctype html>\n"
        + html(
                head(
                    meta().withCharset("utf-8"),
                    meta().withName("viewport").withContent("width=device-width"),
                    meta().withName("color-scheme").withContent("light dark"),
                    title("API governance: " + report.summary().contract()),
                    style(rawHtml(stylesheet()))),
                body(
                    main(
                        h1("API governance"),
                        nav(
                            a("Changes").withHref("#changes"),
                            a("Lint").withHref("#lint"),
                            iff(report.growth().size() > 1, a("Growth").withHref("#growth"))),
                        each(parts, part -> part))))
            .withLang("en")
            .render()
        + "\n";
  }

  private static DomContent list(String id, String heading, List<String> lines) {
    return iff(
        !lines.isEmpty(), section(h2(heading), ul(each(lines, line -> li(line)))).withId(id));
  }

  private static DomContent changes(List<ChangeEntry> changes) {
    return section(
            h2("Changes (" + changes.size() + ")"),
            iff(changes.isEmpty(), p("Nothing changed since the last release.")),
            each(changes, HtmlReport::change))
        .withId("changes");
  }

  private static DomContent change(ChangeEntry change) {
    String impact = change.rating().impact().toString().toLowerCase(Locale.ROOT);
    return details(
            summary(
                span(impact).withClasses("tag", impact),
                iff(change.accepted(), span("accepted").withClass("tag")),
                code(change.name()),
                span(change.rating().meaning() + " [" + change.rating().rule() + "]")
                    .withClass("words")),
            div(side("Before", change.before()), side("After", change.after())).withClass("sides"),
            p(
                text("See "),
                code(change.place().file() + ":" + change.place().line()),
                iff(!change.java().isEmpty(), span(", in Java ").with(code(change.java())))))
        .withCondOpen(change.rating().impact() == SemverImpact.BREAK);
  }

  private static DomContent side(String heading, Side side) {
    return div(
        p(heading + ": ").with(code(side.value())),
        iff(!side.excerpt().isEmpty(), pre(side.excerpt())));
  }

  private static DomContent findings(List<FindingEntry> findings) {
    return section(
            h2("Lint (" + findings.size() + ")"),
            iff(findings.isEmpty(), p("The contract satisfies every rule.")),
            each(findings, HtmlReport::finding))
        .withId("lint");
  }

  private static DomContent finding(FindingEntry finding) {
    String level = finding.error() ? "error" : "warning";
    return details(
        summary(
            span(level).withClasses("tag", level),
            code(finding.rule()),
            span(finding.fault()).withClass("words")),
        p(
            code(
                finding.place().file()
                    + ":"
                    + finding.place().line()
                    + " "
                    + finding.location().pointer())),
        pre(finding.location().excerpt()),
        p(finding.consequence()),
        p(strong("How to fix it: "), span(finding.fix())));
  }

  private static String stylesheet() throws IOException {
    try (InputStream in = HtmlReport.class.getResourceAsStream(STYLE)) {
      if (in == null) {
        throw new IllegalStateException(STYLE + " is missing (expected: on the class path)");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
