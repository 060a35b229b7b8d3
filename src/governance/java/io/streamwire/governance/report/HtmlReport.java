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
import j2html.tags.DomContent;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** One page that needs neither network nor script. */
final class HtmlReport {

  private static final String STYLE = "/io/streamwire/governance/report.css";

  private HtmlReport() {}

  static String of(GateReport report) throws IOException {
    List<DomContent> parts = new ArrayList<>();
    parts.add(
        div(p(strong(report.headline())).withClass("verdict"), p(code(report.contract())))
            .withClasses("head", report.passed() ? "passed" : "refused"));
    parts.add(list("approvals", "A reviewer must agree to", report.approvals()));
    parts.add(
        list(
            "objections",
            "In the way",
            report.objections().stream()
                .map(objection -> objection.gate() + ": " + objection.words())
                .toList()));
    parts.add(changes(report.changes()));
    parts.add(findings(report.findings()));
    for (Section extra : report.sections()) {
      parts.add(
          list(
              "section-" + extra.title().toLowerCase(Locale.ROOT).replace(' ', '-'),
              extra.title(),
              extra.lines().isEmpty() ? List.of(extra.none()) : extra.lines()));
    }
    if (report.growth().size() > 1) {
      parts.add(section(h2("Growth"), rawHtml(GrowthChart.of(report.growth()))).withId("growth"));
    }
    parts.add(list("notes", "How it was judged", report.notes()));
    return "<!doctype html>\n"
        + html(
                head(
                    meta().withCharset("utf-8"),
                    meta().withName("viewport").withContent("width=device-width"),
                    meta().withName("color-scheme").withContent("light dark"),
                    title("API governance: " + report.contract()),
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
    String impact = change.impact().toString().toLowerCase(Locale.ROOT);
    return details(
            summary(
                span(impact).withClasses("tag", impact),
                iff(change.accepted(), span("accepted").withClass("tag")),
                code(change.name()),
                span(change.meaning() + " [" + change.rule() + "]").withClass("words")),
            div(
                    side("Before", change.before(), change.excerptBefore()),
                    side("After", change.after(), change.excerptAfter()))
                .withClass("sides"),
            p(
                text("See "),
                code(change.place().file() + ":" + change.place().line()),
                iff(!change.java().isEmpty(), span(", in Java ").with(code(change.java())))))
        .withCondOpen(change.impact() == SemverImpact.BREAK);
  }

  private static DomContent side(String heading, String value, String excerpt) {
    return div(p(heading + ": ").with(code(value)), iff(!excerpt.isEmpty(), pre(excerpt)));
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
        p(code(finding.place().file() + ":" + finding.place().line() + " " + finding.pointer())),
        pre(finding.excerpt()),
        p(finding.consequence()),
        p(strong("What to do: "), span(finding.fix())));
  }

  private static String stylesheet() throws IOException {
    try (InputStream in = HtmlReport.class.getResourceAsStream(STYLE)) {
      if (in == null) {
        throw new IllegalStateException("not on the class path: " + STYLE);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
