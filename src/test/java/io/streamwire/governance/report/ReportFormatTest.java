package io.streamwire.governance.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.streamwire.governance.contract.SemverImpact;
import io.streamwire.governance.contract.SourceLocations.Place;
import io.streamwire.governance.report.GateReport.ChangeEntry;
import io.streamwire.governance.report.GateReport.FindingEntry;
import io.streamwire.governance.report.GateReport.Growth;
import io.streamwire.governance.report.GateReport.Objection;
import io.streamwire.governance.report.GateReport.Section;
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

  /** A report with one of each, and with text that would be markup. */
  static GateReport report() {
    return new GateReport(
        "api/shop.yaml",
        "1.1.0",
        Optional.of("1.0.0"),
        SemverImpact.BREAK,
        Optional.of("2.0.0"),
        List.of("openapi-diff is heard."),
        List.of("Accepted break: getItem › tags. Items are sold now."),
        List.of(new Objection("contract", "name: 50% <script>alert(1)</script>")),
        List.of(
            new ChangeEntry(
                SemverImpact.BREAK,
                "getItem › name › maxLength",
                "the upper limit was 40, is 20",
                "CB-50",
                "40",
                "20",
                "maxLength: 40",
                "maxLength: 20",
                NAME,
                "Item.java:7",
                false),
            new ChangeEntry(
                SemverImpact.FEATURE,
                "a|b",
                "new",
                "CB-10",
                "nothing",
                "x",
                "",
                "x",
                NAME,
                "",
                false)),
        List.of(
            new FindingEntry(
                "SW-018",
                true,
                NAME,
                "/info",
                "still *to be* written",
                "It shows.",
                "Write.",
                "a: <b>")),
        List.of(new Growth("1.0.0", 1, 2, 4), new Growth("now", 3, 3, 8)),
        List.of(new Section("Versions", List.of(), "All files agree.")));
  }

  @Test
  void textNamesTheVerdictThenWhatMustBeAgreedToThenWhatIsInTheWay() throws Exception {
    assertThat(ReportFormat.TEXT.render(report()))
        .isEqualTo(
            """
            api/shop.yaml: Refused: BREAK since 1.0.0, which asks for 2.0.0 or higher; the contract is 1.1.0.

            For a reviewer to agree to:
              Accepted break: getItem › tags. Items are sold now.

            In the way:
              contract: name: 50% <script>alert(1)</script>

            Changes:
              BREAK  getItem › name › maxLength: the upper limit was 40, is 20 [CB-50]
              FEATURE  a|b: new [CB-10]

            Lint, errors: 1, warnings: 0:
              api/shop.yaml:12: error SW-018 /info: still *to be* written. It shows. Write.

            Versions:
              All files agree.

            openapi-diff is heard.
            """);
  }

  @Test
  void markdownKeepsTextOfTheContractFromBecomingMarkup() throws Exception {
    assertThat(ReportFormat.MARKDOWN.render(report()))
        .isEqualTo(
            """
            # API governance

            ❌ Refused: BREAK since 1.0.0, which asks for 2.0.0 or higher; the contract is 1.1.0.

            ## A reviewer must agree to

            - Accepted break: getItem › tags. Items are sold now.

            ## In the way

            - **contract**: name: 50% \\<script\\>alert(1)\\</script\\>

            ## Changes

            | rating | where | before | after | what it means |
            |---|---|---|---|---|
            | BREAK | getItem › name › maxLength | 40 | 20 | the upper limit was 40, is 20 \\[CB-50\\] Item.java:7 |
            | FEATURE | a\\|b | nothing | x | new \\[CB-10\\] |

            ## Lint

            | level | rule | line | what is wrong | what to do |
            |---|---|---|---|---|
            | error | SW-018 | api/shop.yaml:12 | /info: still \\*to be\\* written | Write. |

            ## Versions

            - All files agree.

            ## How it was judged

            - openapi-diff is heard.
            """);
  }

  @Test
  void githubAnnotationsEscapeWhatWouldEndThem() throws Exception {
    assertThat(ReportFormat.GITHUB.render(report()))
        .isEqualTo(
            """
            ::error file=api/shop.yaml,line=1,title=contract::name: 50%25 <script>alert(1)</script>
            ::error file=api/shop.yaml,line=12,title=BREAK CB-50::getItem › name › maxLength: the upper limit was 40, is 20
            ::notice file=api/shop.yaml,line=12,title=FEATURE CB-10::a|b: new
            ::error file=api/shop.yaml,line=12,title=SW-018::still *to be* written. Write.
            Refused: BREAK since 1.0.0, which asks for 2.0.0 or higher; the contract is 1.1.0.
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

  /** The members that OASIS demands in SARIF 2.1.0, sections 3.13 to 3.29. */
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
                + " 40, is 20",
            "note CB-10 api/shop.yaml:12 FEATURE a|b: new",
            "error gate-contract api/shop.yaml:1 name: 50% <script>alert(1)</script>");
  }

  @Test
  void pageNeedsNoNetworkAndNoScriptAndShowsVerdictFirst() throws Exception {
    String html = ReportFormat.HTML.render(report());

    assertThat(html)
        .contains("prefers-color-scheme: dark", "@media print", "<html lang=\"en\">")
        .contains("<strong>Refused: BREAK since 1.0.0, which asks for 2.0.0 or higher;")
        .contains("<code>Item.java:7</code>")
        .contains("<pre>maxLength: 40</pre>", "<pre>maxLength: 20</pre>", "<pre>a: &lt;b&gt;</pre>")
        .contains("aria-label=\"From 1 operations, 2 schemas and 4 properties to 3, 3 and 8\"")
        .doesNotContain("<script", "http://", "https://", "@import", "url(");
    assertThat(html.indexOf("Refused"))
        .isLessThan(html.indexOf("A reviewer must agree to"))
        .isLessThan(html.indexOf("In the way"));
    assertThat(html.indexOf("In the way")).isLessThan(html.indexOf("<details"));
  }
}
