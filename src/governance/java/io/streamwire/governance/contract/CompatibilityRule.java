package io.streamwire.governance.contract;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.streamwire.governance.contract.Change.Kind;
import io.streamwire.governance.contract.ContractElement.Flow;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Rates one kind of change. A condition that is absent matches every change. Patterns match the
 * whole text.
 *
 * @param id identifier in reports, such as {@code CB-42}
 * @param keyword pattern of the keyword
 * @param place pattern of the place
 * @param flow whether the client sends or receives the element
 * @param change kinds of change
 * @param was pattern of the old value
 * @param now pattern of the new value
 * @param impact the rating
 * @param message the meaning for a client; {@code {was}} and {@code {now}} are replaced by the
 *     values
 * @param overrules names of tools that report the change as a break by mistake; the message gives
 *     the reason
 */
record CompatibilityRule(
    String id,
    Pattern keyword,
    @Nullable Pattern place,
    @Nullable Flow flow,
    @Nullable List<Kind> change,
    @Nullable Pattern was,
    @Nullable Pattern now,
    SemverImpact impact,
    String message,
    @JsonProperty("overrules") @Nullable List<String> overrules) {

  boolean covers(Change candidate) {
    return fits(keyword, candidate.keyword())
        && fits(place, candidate.place())
        && (flow == null || flow == candidate.flow())
        && (change == null || change.contains(candidate.kind()))
        && fits(was, candidate.before())
        && fits(now, candidate.after());
  }

  private static boolean fits(@Nullable Pattern pattern, String text) {
    return pattern == null || pattern.matcher(text).matches();
  }
}
