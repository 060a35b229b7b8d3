package io.streamwire.governance.contract;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * Reverts some changes of a contract. A tool that a rule overrules gets the contract without that
 * change, so that it reports only the other changes.
 */
final class RevertedContract {

  private RevertedContract() {}

  static ContractDocument of(ContractDocument was, ContractDocument now, List<RatedChange> changes)
      throws JsonProcessingException {
    if (changes.isEmpty()) {
      return now;
    }
    JsonNode tree = now.tree().deepCopy();
    for (RatedChange change : changes) {
      String before = change.pointerBefore().orElse("");
      String after = change.pointerAfter().orElse(before);
      if (after.isEmpty()) {
        return was;
      }
      if (!after.startsWith("/")) {
        continue; // In a document of messages, which the tool does not compare.
      }
      JsonPointer place = JsonPointer.compile(after);
      if (tree.at(place.head()) instanceof ObjectNode holder) {
        JsonNode old = was.tree().at(before.isEmpty() ? after : before);
        String name = place.last().getMatchingProperty();
        if (old.isMissingNode()) {
          holder.remove(name);
        } else {
          holder.set(name, old.deepCopy());
        }
      }
    }
    // After the reversal a simpler canonical form may exist.
    return CanonicalContract.of(ContractDocument.of(now.name(), tree));
  }
}
