package io.streamwire.governance.lint;

import com.fasterxml.jackson.databind.JsonNode;
import io.streamwire.governance.contract.ContractDocument;
import io.streamwire.governance.contract.Pointers;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/** Checks whether an example or any other text looks like a real secret. */
final class SecretCheck implements LintCheck {

  /** JSON Web Tokens, private keys, and API keys with a well-known prefix. */
  private static final Pattern SECRET =
      Pattern.compile(
          "\\beyJ[\\w-]{10,}\\.eyJ[\\w-]{10,}\\.[\\w-]{20,}"
              + "|\\b(AKIA|ASIA)[A-Z0-9]{16}\\b"
              + "|\\b(sk|rk)_live_\\w{16,}"
              + "|\\bgh[opsu]_\\w{30,}"
              + "|\\bxox[abprs]-[\\w-]{10,}"
              + "|-----BEGIN [A-Z ]*PRIVATE KEY-----");

  @Override
  public void run(ContractDocument contract, BiConsumer<String, String> report) {
    visit("", contract.tree(), report);
  }

  /** Visits every node, including the content of examples, which other rules ignore. */
  private static void visit(String pointer, JsonNode node, BiConsumer<String, String> report) {
    if (node.isTextual() && SECRET.matcher(node.asText()).find()) {
      report.accept(pointer, node.asText().substring(0, 8) + "… looks like a real secret");
    }
    node.properties()
        .forEach(field -> visit(Pointers.child(pointer, field.getKey()), field.getValue(), report));
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      visit(Pointers.child(pointer, "" + i), node.get(i), report);
    }
  }
}
