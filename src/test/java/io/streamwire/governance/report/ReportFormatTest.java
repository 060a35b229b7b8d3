package io.streamwire.governance.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.streamwire.governance.contract.SemverImpact;
import io.streamwire.governance.contract.SourceLocations.Place;
import io.streamwire.governance.report.GateReport.ChangeEntry;
import io.streamwire.governance.report.GateReport.FindingEntry;
import io.streamwire.governance.report.GateReport.Growth;
import io.streamwire.governance.report.GateReport.Location;
import io.streamwire.governance.report.GateReport.Objection;
import io.streamwire.governance.report.GateReport.Rating;
import io.streamwire.governance.report.GateReport.Remarks;
import io.streamwire.governance.report.GateReport.Section;
import io.streamwire.governance.report.GateReport.Side;
import io.streamwire.governance.report.GateReport.Summary;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** The formats of one report. */
class ReportFormatTest {

  private static final Place NAME = new Place("api/shop.yaml", 12);

  /** A report with an entry of each kind, and with text that must be escaped. */
  static GateReport report() {
    return new GateReport(
        new Summary(
            "api/shop.yaml",
            "1.1.0",
            Optional.of("1.0.0"),
            SemverImpact.BREAK,
            Optional.of("2.0.0")),
        new Remarks(
            List.of("openapi-diff was used."),
            List.of("Accepted break: getItem › tags. Items are sold now."),
            List.of(new Objection("contract", "name: 50% <script>alert(1)</script>"))),
        List.of(
            new ChangeEntry(
                "getItem › name › maxLength",
                new Rating(SemverImpact.BREAK, "CB-50", "the upper limit was 40 and is now 20"),
                new Side("40", "maxLength: 40"),
                new Side("20", "maxLength: 20"),
                NAME,
                "Item.java:7",
                false),
            new ChangeEntry(
                "a|b",
                new Rating(SemverImpact.FEATURE, "CB-10", "new"),
                new Side("nothing", ""),
                new Side("x", "x"),
                NAME,
                "",
                false)),
        List.of(
            new FindingEntry(
                "SW-018",
                true,
                new Location(NAME, "/info", "a: <b>"),
                "still *to be* written",
                "It shows.",
                "Write.")),
        List.of(new Growth("1.0.0", 1, 2, 4), new Growth("now", 3, 3, 8)),
        List.of(new Section("Versions", List.of(), "All files agree.")));
  }

  @Test
  void textShowsResultThenApprovalsThenFailedGates() throws Exception {
    assertThat(ReportFormat.TEXT.render(report()))
        .isEqualTo(
            """
            api/shop.yaml: Failed: BREAK since 1.0.0, which requires 2.0.0 or higher; the contract is 1.1.0.

            For a reviewer to approve:
              Accepted break: getItem › tags. Items are sold now.

            Failed gates:
              contract: name: 50% <script>alert(1)</script>

            Changes:
              BREAK  getItem › name › maxLength: the upper limit was 40 and is now 20 [CB-50]
              FEATURE  a|b: new [CB-10]

            Lint, errors: 1, warnings: 0:
              api/shop.yaml:12: error SW-018 /info: still *to be* written. It shows. Write.

            Versions:
              All files agree.

            openapi-diff was used.
            """);
  }

  @Test
  void markdownEscapesTextOfTheContract() throws Exception {
    assertThat(ReportFormat.MARKDOWN.render(report()))
        .isEqualTo(
            """
            # API governance

            ❌ Failed: BREAK since 1.0.0, which requires 2.0.0 or higher; the contract is 1.1.0.

            ## For a reviewer to approve

            - Accepted break: getItem › tags. Items are sold now.

            ## Failed gates

            - **contract**: name: 50% \\<script\\>alert(1)\\</script\\>

            ## Changes

            | impact | place | before | after | meaning |
            |---|---|---|---|---|
            | BREAK | getItem › name › maxLength | 40 | 20 | the upper limit was 40 and is now 20 \\[CB-50\\] Item.java:7 |
            | FEATURE | a\\|b | nothing | x | new \\[CB-10\\] |

            ## Lint

            | level | rule | line | violation | fix |
            |---|---|---|---|---|
            | error | SW-018 | api/shop.yaml:12 | /info: still \\*to be\\* written | Write. |

            ## Versions

            - All files agree.

            ## Tools

            - openapi-diff was used.
            """);
  }

  @Test
  void githubAnnotationsEscapeDelimiters() throws Exception {
    assertThat(ReportFormat.GITHUB.render(report()))
        .isEqualTo(
            """
            ::error file=api/shop.yaml,line=1,title=contract::name: 50%25 <script>alert(1)</script>
            ::error file=api/shop.yaml,line=12,title=BREAK CB-50::getItem › name › maxLength: the upper limit was 40 and is now 20
            ::notice file=api/shop.yaml,line=12,title=FEATURE CB-10::a|b: new
            ::error file=api/shop.yaml,line=12,title=SW-018::still *to be* written. Write.
            Failed: BREAK since 1.0.0, which requires 2.0.0 or higher; the contract is 1.1.0.
            """);
  }

  @Test
  void junitHasATestForEachGateChangeAndRule() throws Exception {
    String xml = ReportFormat.JUNIT.render(report());
    Element suite =
        DocumentBuilderFactory.newDefaultInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)))
            .getDocumentElement();

    assertThat(suite.getAttribute("tests")).isEqualTo("5");
    assertThat(suite.getAttribute("failures")).isEqualTo("2");
    assertThat(xml)
        .contains(
            "<testcase classname=\"governance\" name=\"contract\"><failure message=\"name: 50%"
                + " &lt;script&gt;alert(1)&lt;/script&gt;\">",
            "<testcase classname=\"governance\" name=\"lint SW-018\"><failure"
                + " message=\"api/shop.yaml:12 still *to be* written. Write.\">");
  }

  /** The members that SARIF 2.1.0 requires, sections 3.13 to 3.29. */
  @Test
  void sarifNamesToolRulesAndPlaces() throws Exception {
    JsonNode sarif = new ObjectMapper().readTree(ReportFormat.SARIF.render(report()));

    assertThat(sarif.at("/version").asText()).isEqualTo("2.1.0");
    assertThat(sarif.at("/runs/0/tool/driver/name").asText()).isEqualTo("streamwire-governance");
    assertThat(sarif.at("/runs/0/tool/driver/rules").findValuesAsText("id"))
        .containsExactly("CB-10", "CB-50", "SW-018", "gate-contract");
    assertThat(sarif.at("/runs/0/results"))
        .extracting(
            result ->
                result.at("/level").asText()
                    + " "
                    + result.at("/ruleId").asText()
                    + " "
                    + result.at("/locations/0/physicalLocation/artifactLocation/uri").asText()
                    + ":"
                    + result.at("/locations/0/physicalLocation/region/startLine").asInt()
                    + " "
                    + result.at("/message/text").asText())
        .containsExactly(
            "error SW-018 api/shop.yaml:12 still *to be* written. Write.",
            "error CB-50 api/shop.yaml:12 BREAK getItem › name › maxLength: the upper limit was"
                + " 40 and is now 20",
            "note CB-10 api/shop.yaml:12 FEATURE a|b: new",
            "error gate-contract api/shop.yaml:1 name: 50% <script>alert(1)</script>");
  }

  @Test
  void pageNeedsNeitherNetworkNorScriptAndShowsResultFirst() throws Exception {
    String html = ReportFormat.HTML.render(report());

    assertThat(html)
        .contains("prefers-color-scheme: dark", "@media print", "<html lang=\"en\">")
        .contains("<strong>Failed: BREAK since 1.0.0, which requires 2.0.0 or higher;")
        .contains("<code>Item.java:7</code>")
        .contains("<pre>maxLength: 40</pre>", "<pre>maxLength: 20</pre>", "<pre>a: &lt;b&gt;</pre>")
        .contains("aria-label=\"From 1 operations, 2 schemas and 4 properties to 3, 3 and 8\"")
        .doesNotContain("<script", "http://", "https://", "@import", "url(");
    assertThat(html.indexOf("Failed: BREAK"))
        .isLessThan(html.indexOf("For a reviewer to approve"))
        .isLessThan(html.indexOf("Failed gates"));
    assertThat(html.indexOf("Failed gates")).isLessThan(html.indexOf("<details"));
  }
}
