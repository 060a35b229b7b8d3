package io.streamwire.governance.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import io.streamwire.governance.CannotRunException;
import io.streamwire.governance.Reason;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A break that the team has accepted.
 *
 * @param release the version that contains the break
 * @param change the name of the change, as the gate reports it
 * @param now the value after the change; the entry covers no other value
 * @param why the reason, addressed to users whose client breaks
 */
public record AcceptedBreak(String release, String change, String now, String why) {

  boolean covers(RatedChange broken, Version version) {
    return change.equals(broken.name())
        && now.equals(broken.after())
        && Version.of(release).compareTo(version) == 0
        && Reason.isSufficient(why);
  }

  /** Reads the list {@code breaks} of a YAML file. */
  public static List<AcceptedBreak> read(Path file) throws IOException {
    try {
      return ContractDocument.YAML
          .copy()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .readValue(file.toFile(), new TypeReference<Map<String, List<AcceptedBreak>>>() {})
          .getOrDefault("breaks", List.of());
    } catch (JsonProcessingException malformed) {
      throw new CannotRunException(
          file
              + ": "
              + malformed.getOriginalMessage()
              + " (expected: breaks, each with release,"
              + " change, now and why)",
          malformed);
    }
  }
}
