package io.streamwire.governance.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.streamwire.governance.contract.SourceLocations.Place;
import io.streamwire.governance.report.GateReport.ChangeEntry;
import io.streamwire.governance.report.GateReport.FindingEntry;
import io.streamwire.governance.report.GateReport.Objection;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/** SARIF 2.1.0 (OASIS), which code hosts show next to the lines. */
final class SarifReport {

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private final Map<String, String> rules = new TreeMap<>();
  private final ArrayNode results = JSON.createArrayNode();

  private SarifReport() {}

  static String of(GateReport report) throws IOException {
    SarifReport sarif = new SarifReport();
    for (FindingEntry finding : report.findings()) {
      sarif.result(
          finding.rule(),
          finding.consequence() + " " + finding.fix(),
          finding.error() ? "error" : "warning",
          finding.fault() + ". " + finding.fix(),
          finding.place());
    }
    for (ChangeEntry change : report.changes()) {
      sarif.result(
          change.rating().rule(),
          "Rates a change of the contract.",
          change.refused() ? "error" : "note",
          change.rating().impact() + " " + change.name() + ": " + change.rating().meaning(),
          change.place());
    }
    for (Objection objection : report.remarks().objections()) {
      sarif.result(
          "gate-" + objection.gate().replace(' ', '-'),
          "A gate for the contract.",
          "error",
          objection.message(),
          new Place(report.summary().contract(), 1));
    }
    return sarif.text();
  }

  private void result(String rule, String description, String level, String message, Place place) {
    rules.putIfAbsent(rule, description);
    ObjectNode result = results.addObject().put("ruleId", rule).put("level", level);
    result.putObject("message").put("text", message);
    ObjectNode physical = result.putArray("locations").addObject().putObject("physicalLocation");
    physical.putObject("artifactLocation").put("uri", place.file().replace('\\', '/'));
    physical.putObject("region").put("startLine", place.line());
  }

  private String text() throws IOException {
    ObjectNode log = JSON.createObjectNode();
    log.put("$schema", "https://json.schemastore.org/sarif-2.1.0.json").put("version", "2.1.0");
    ObjectNode run = log.putArray("runs").addObject();
    ObjectNode driver = run.putObject("tool").putObject("driver");
    driver.put("name", "streamwire-governance");
    ArrayNode declared = driver.putArray("rules");
    rules.forEach(
        (id, description) ->
            declared
                .addObject()
                .put("id", id)
                .putObject("shortDescription")
                .put("text", description));
    run.set("results", results);
    return JSON.writeValueAsString(log) + "\n";
  }
}
