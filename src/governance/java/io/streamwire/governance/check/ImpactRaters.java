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

/** Who rates changes: our rules, and the tools of others that are at hand. */
record ImpactRaters(GateOptions options) {

  private List<ExternalDiffTool> externalTools() {
    List<ExternalDiffTool> externalTools = new ArrayList<>(List.of(new OpenApiDiffTool()));
    options.redocly().map(Redocly::new).filter(Redocly::isInstalled).ifPresent(externalTools::add);
    return externalTools;
  }

  /** Returns the gate, and notes who is heard. */
  ContractGate gate(List<String> notes) throws IOException {
    List<ExternalDiffTool> externalTools = externalTools();
    notes.add(
        "Heard beside our own rules: "
            + externalTools.stream().map(ExternalDiffTool::name).collect(Collectors.joining(", "))
            + ".");
    if (options.redocly().isPresent() && externalTools.size() == 1) {
      notes.add(
          "Redocly is not heard: for it, with Node 20.19 or newer, run npm ci --ignore-scripts in "
              + options.redocly().get()
              + ".");
    }
    return new ContractGate(
        options.rules().isPresent()
            ? CompatibilityRules.read(options.rules().get())
            : CompatibilityRules.usual(),
        externalTools);
  }

  /** What the other tools would say if nobody put the contracts into one form for them. */
  List<String> opinions(ContractDocument was, ContractDocument now) throws Exception {
    List<String> opinions = new ArrayList<>();
    for (ExternalDiffTool externalTool : externalTools()) {
      try {
        opinions.add(
            externalTool.name()
                + " by itself: "
                + (externalTool.breaks(was, now) ? "a break." : "no break."));
      } catch (RuntimeException | StackOverflowError failed) {
        opinions.add(externalTool.name() + " by itself fails: " + failed);
      }
    }
    return opinions;
  }
}
