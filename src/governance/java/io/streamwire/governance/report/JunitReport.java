package io.streamwire.governance.report;

import io.streamwire.governance.report.GateReport.ChangeEntry;
import io.streamwire.governance.report.GateReport.FindingEntry;
import io.streamwire.governance.report.GateReport.Objection;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** JUnit XML for build servers: one test for each gate, each change and each violated lint rule. */
final class JunitReport {

  private JunitReport() {}

  static String of(GateReport report) throws IOException {
    Map<String, List<String>> tests = new LinkedHashMap<>();
    for (String gate : List.of("release", "contract", "waivers")) {
      tests.put(gate, new ArrayList<>());
    }
    for (Objection objection : report.remarks().objections()) {
      tests.computeIfAbsent(objection.gate(), gate -> new ArrayList<>()).add(objection.message());
    }
    for (ChangeEntry change : report.changes()) {
      if (!change.refused()) {
        tests.put(change.name(), new ArrayList<>());
      }
    }
    for (FindingEntry finding : report.findings()) {
      List<String> faults =
          tests.computeIfAbsent("lint " + finding.rule(), rule -> new ArrayList<>());
      if (finding.error()) {
        faults.add(
            finding.place().file()
                + ":"
                + finding.place().line()
                + " "
                + finding.fault()
                + ". "
                + finding.fix());
      }
    }
    return xml(report.summary().contract(), tests);
  }

  private static String xml(String contract, Map<String, List<String>> tests) throws IOException {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeCharacters("\n");
      xml.writeStartElement("testsuite");
      xml.writeAttribute("name", contract);
      xml.writeAttribute("tests", "" + tests.size());
      xml.writeAttribute(
          "failures", "" + tests.values().stream().filter(faults -> !faults.isEmpty()).count());
      for (Map.Entry<String, List<String>> test : tests.entrySet()) {
        xml.writeCharacters("\n  ");
        xml.writeStartElement("testcase");
        xml.writeAttribute("classname", "governance");
        xml.writeAttribute("name", printable(test.getKey()));
        if (!test.getValue().isEmpty()) {
          xml.writeStartElement("failure");
          xml.writeAttribute("message", printable(test.getValue().get(0)));
          xml.writeCharacters(printable(String.join("\n", test.getValue())));
          xml.writeEndElement();
        }
        xml.writeEndElement();
      }
      xml.writeCharacters("\n");
      xml.writeEndElement();
      xml.writeEndDocument();
    } catch (XMLStreamException failed) {
      throw new IOException(failed);
    }
    return text + "\n";
  }

  /** Replaces control characters, which XML 1.0 does not allow even if they are escaped. */
  private static String printable(String text) {
    return text.replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "\uFFFD");
  }
}
