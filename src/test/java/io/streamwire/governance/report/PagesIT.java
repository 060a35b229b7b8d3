package io.streamwire.governance.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.streamwire.governance.StreamsContract;
import io.streamwire.governance.contract.ContractDocument;
import io.streamwire.governance.tool.Chromium;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The generated HTML pages in a browser. */
class PagesIT {

  @TempDir static Path profiles;

  @BeforeAll
  static void browserIsInstalled() {
    assumeTrue(
        Chromium.installed().isPresent(),
        "Pages are not tested: no Chromium or Chrome on the PATH, and CHROME_BIN is not set");
  }

  private static Chromium browser(String profile) throws Exception {
    return new Chromium(Chromium.installed().orElseThrow(), profiles.resolve(profile));
  }

  private static List<String> startStreamFields(ContractDocument contract) {
    List<String> fields = new ArrayList<>();
    contract
        .tree()
        .at("/components/schemas/StartStreamRequest/properties")
        .fieldNames()
        .forEachRemaining(fields::add);
    return fields;
  }

  @Test
  void referenceShowsEveryFieldOfStartStreamAndItsSearchWorks() throws Exception {
    ContractDocument contract = StreamsContract.read();
    Path page = ReferencePage.write(contract);
    try (Chromium browser = browser("reference")) {
      browser.open(page);
      browser.await("document.querySelectorAll('.opblock').length >= 2");
      browser.await(
          "document.querySelector('#operations-Calls-startStream .opblock-body') !== null");
      String shown =
          browser
              .evaluate("document.querySelector('#operations-Calls-startStream').innerText")
              .asText();

      assertThat(shown).contains(startStreamFields(contract));
      assertThat(shown).contains("{AccountSid}").contains("429");

      search(browser, "nowhere");
      browser.await("document.querySelectorAll('.opblock').length === 0");
      search(browser, "Calls");
      browser.await("document.querySelectorAll('.opblock').length >= 2");
      browser.screenshot(ReferencePage.DIRECTORY.resolve("index.png"));
      assertThat(browser.errors()).isEmpty();
    }
  }

  private static void search(Chromium browser, String text) throws Exception {
    browser.evaluate(
        """
        (() => {
          const box = document.querySelector('.operation-filter-input');
          Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(box, '%s');
          box.dispatchEvent(new Event('input', {bubbles: true}));
          box.dispatchEvent(new Event('change', {bubbles: true}));
        })()
        """
            .formatted(text));
  }

  @Test
  void redoclyReferenceRendersWithoutNetwork() throws Exception {
    assumeTrue(StreamsContract.REDOCLY.isInstalled(), "Redocly is not installed");
    Path page = ReferencePage.writeRedoc(StreamsContract.FILE, "redoc.html");
    try (Chromium browser = browser("redoc")) {
      browser.open(page);
      browser.await("document.body.innerText.includes('{CallSid}/Streams/{StreamSid}')");

      assertThat(browser.evaluate("document.body.innerText").asText())
          .contains("SignalWire call streams", "{CallSid}/Streams");
      browser.screenshot(ReferencePage.DIRECTORY.resolve("redoc.png"));
      assertThat(browser.errors()).isEmpty();
    }
  }

  @Test
  void redoclyPageShowsEveryWebSocketMessageWithoutNetwork() throws Exception {
    assumeTrue(StreamsContract.REDOCLY.isInstalled(), "Redocly is not installed");
    Path page = ReferencePage.writeRedoc(StreamsContract.MESSAGES, "messages.html");
    try (Chromium browser = browser("messages")) {
      browser.open(page);
      browser.await("document.body.innerText.includes('Receive messages from the platform')");

      assertThat(browser.evaluate("document.body.innerText").asText())
          .contains("SignalWire stream messages", "Play into the call", "protocol")
          .contains(titlesOfMessages());
      browser.screenshot(ReferencePage.DIRECTORY.resolve("messages.png"));
      assertThat(browser.errors()).isEmpty();
    }
  }

  private static List<String> titlesOfMessages() throws Exception {
    List<String> titles = new ArrayList<>();
    ContractDocument.read(StreamsContract.MESSAGES)
        .tree()
        .at("/components/messages")
        .forEach(message -> titles.add(message.path("title").asText()));
    return titles;
  }

  @Test
  void governanceReportRendersItsTables() throws Exception {
    FullReport.gather(Clock.systemUTC()).write();
    try (Chromium browser = browser("governance")) {
      browser.open(FullReport.DIRECTORY.resolve("index.html"));
      browser.await("document.readyState === 'complete' && location.protocol === 'file:'");

      assertThat(browser.evaluate("document.body.innerText").asText())
          .contains("Lint", "Changes", "Java API", "Generated code", "Versions", "Team projects");
      browser.screenshot(FullReport.DIRECTORY.resolve("index.png"));
      assertThat(browser.errors()).isEmpty();
    }
  }

  /** Breaks are expanded, and all entries can be reached with the keyboard and without scripts. */
  @Test
  void reportExpandsBreaksAndSupportsTheKeyboard() throws Exception {
    Path page = Files.createDirectories(FullReport.DIRECTORY).resolve("sample.html");
    Files.writeString(page, ReportFormat.HTML.render(ReportFormatTest.report()));
    try (Chromium browser = browser("sample")) {
      browser.open(page);
      browser.await("document.readyState === 'complete' && location.protocol === 'file:'");

      assertThat(browser.evaluate("document.querySelectorAll('details[open]').length").asInt())
          .isEqualTo(1);
      assertThat(browser.evaluate("document.querySelectorAll('svg polyline').length").asInt())
          .isEqualTo(3);
      assertThat(
              browser
                  .evaluate(
                      "[...document.querySelectorAll('summary')].every(s => { s.focus(); return"
                          + " document.activeElement === s; })")
                  .asBoolean())
          .isTrue();
      browser.screenshot(FullReport.DIRECTORY.resolve("sample.png"));
      assertThat(browser.errors()).isEmpty();
    }
  }
}
