package io.streamwire.governance.lint;

import io.streamwire.governance.contract.ContractDocument;
import java.util.function.BiConsumer;

/** A check that a JSON Schema cannot express, because it compares places that lie apart. */
@FunctionalInterface
interface LintCheck {

  /** Reports each faulty place as a JSON pointer and the fault. */
  void run(ContractDocument contract, BiConsumer<String, String> report);
}
