package io.streamwire.governance.check;

import io.streamwire.governance.contract.CompatibilityRules;
import io.streamwire.governance.contract.ContractDocument;
import io.streamwire.governance.contract.ContractGate;
import io.streamwire.governance.contract.ExternalDiffTool;
import io.streamwire.governance.contract.OpenApiDiffTool;
import io.streamwire.governance.tool.Redocly;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Creates the contract gate with the compatibility rules and the installed tools. */
record ImpactRaters(GateOptions options) {

  private List<ExternalDiffTool> externalTools() {
    List<ExternalDiffTool> externalTools = new ArrayList<>(List.of(new OpenApiDiffTool()));
    options.redocly().map(Redocly::new).filter(Redocly::isInstalled).ifPresent(externalTools::add);
    return externalTools;
  }

  /** Returns the gate, and adds the names of its tools to the notes. */
  ContractGate gate(List<String> notes) throws IOException {
    List<ExternalDiffTool> externalTools = externalTools();
    notes.add(
        "Tools in addition to our own rules: "
            + externalTools.stream().map(ExternalDiffTool::name).collect(Collectors.joining(", "))
            + ".");
    if (options.redocly().isPresent() && externalTools.size() == 1) {
      notes.add(
          "Redocly is not installed. To use it, run npm ci --ignore-scripts in "
              + options.redocly().get()
              + " with Node 20.19 or newer.");
    }
    return new ContractGate(
        options.policies().rules().isPresent()
            ? CompatibilityRules.read(options.policies().rules().get())
            : CompatibilityRules.builtIn(),
        externalTools);
  }

  /** Returns the results of the tools for the original contracts, without the canonical form. */
  List<String> toolResults(ContractDocument was, ContractDocument now) throws Exception {
    List<String> results = new ArrayList<>();
    for (ExternalDiffTool externalTool : externalTools()) {
      try {
        results.add(
            externalTool.name()
                + " on the original files: "
                + (externalTool.breaks(was, now) ? "a break." : "no break."));
      } catch (RuntimeException | StackOverflowError failed) {
        results.add(externalTool.name() + " on the original files failed: " + failed);
      }
    }
    return results;
  }
}
