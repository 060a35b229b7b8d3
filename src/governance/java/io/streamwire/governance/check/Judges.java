package io.streamwire.governance.check;

import io.streamwire.governance.contract.CompatibilityRules;
import io.streamwire.governance.contract.ContractDocument;
import io.streamwire.governance.contract.ContractGate;
import io.streamwire.governance.contract.OpenApiDiffWitness;
import io.streamwire.governance.contract.Witness;
import io.streamwire.governance.tool.Redocly;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Who rates changes: our rules, and the tools of others that are at hand. */
record Judges(GateOptions options) {

  private List<Witness> witnesses() {
    List<Witness> witnesses = new ArrayList<>(List.of(new OpenApiDiffWitness()));
    options.redocly().map(Redocly::new).filter(Redocly::isInstalled).ifPresent(witnesses::add);
    return witnesses;
  }

  /** Returns the gate, and notes who is heard. */
  ContractGate gate(List<String> notes) throws IOException {
    List<Witness> witnesses = witnesses();
    notes.add(
        "Heard beside our own rules: "
            + witnesses.stream().map(Witness::name).collect(Collectors.joining(", "))
            + ".");
    if (options.redocly().isPresent() && witnesses.size() == 1) {
      notes.add(
          "Redocly is not heard: for it, with Node 20.19 or newer, run npm ci --ignore-scripts in "
              + options.redocly().get()
              + ".");
    }
    return new ContractGate(
        options.rules().isPresent()
            ? CompatibilityRules.read(options.rules().get())
            : CompatibilityRules.usual(),
        witnesses);
  }

  /** What the other tools would say if nobody put the contracts into one form for them. */
  List<String> opinions(ContractDocument was, ContractDocument now) throws Exception {
    List<String> opinions = new ArrayList<>();
    for (Witness witness : witnesses()) {
      try {
        opinions.add(
            witness.name()
                + " by itself: "
                + (witness.breaks(was, now) ? "a break." : "no break."));
      } catch (RuntimeException | StackOverflowError failed) {
        opinions.add(witness.name() + " by itself fails: " + failed);
      }
    }
    return opinions;
  }
}
