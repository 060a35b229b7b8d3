package io.streamwire.governance.lint;

import io.streamwire.governance.contract.ContractDocument;
import java.util.function.BiConsumer;

/** A check in code, for rules that a JSONPath and a JSON Schema cannot express. */
@FunctionalInterface
interface LintCheck {

  /** Reports each violation with its JSON pointer and a description. */
  void run(ContractDocument contract, BiConsumer<String, String> report);
}
