package io.streamwire.governance.contract;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * A contract without some of its changes. Another tool that is wrong about a change is shown the
 * contract without it: what it says then is about the other changes.
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
        continue; // In a document of messages, which the other tool is not shown.
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
    // Without a change, what is left may be written in a simpler form.
    return CanonicalContract.of(ContractDocument.of(now.name(), tree));
  }
}
