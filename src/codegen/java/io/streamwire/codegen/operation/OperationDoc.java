package io.streamwire.codegen.operation;

import io.streamwire.codegen.naming.JavadocText;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the Javadoc of an operation. */
final class OperationDoc {

  private OperationDoc() {}

  static List<String> lines(Operation operation, List<String> notes, @Nullable String accept) {
    List<String> lines = new ArrayList<>(own(operation));
    if (!notes.isEmpty() && !lines.isEmpty()) {
      lines.add("");
    }
    lines.addAll(notes);
    if (accept != null) {
      if (!lines.isEmpty()) {
        lines.add("");
      }
      String mediaType = JavadocText.code(accept);
      lines.add((lines.isEmpty() ? "Asks for " : "<p>Asks for ") + mediaType + ".");
    }
    return lines;
  }

  /** Returns facts that a caller needs and the contract's description does not contain. */
  static List<String> notes(@Nullable String ownServer, PathItem.@Nullable HttpMethod bodiless) {
    List<String> notes = new ArrayList<>();
    if (ownServer != null) {
      notes.add(
          "<p>Sent to the operation's own server, "
              + JavadocText.code(ownServer)
              + ", unless the client was");
      notes.add("built with a {@code baseUrl} or a whole host name.");
    }
    if (bodiless != null) {
      notes.add(
          "<p>The body that the contract declares is not sent: a body of a " + bodiless + " means");
      notes.add("nothing (RFC 9110, section 9.3).");
    }
    return notes;
  }

  private static List<String> own(Operation operation) {
    List<String> lines = new ArrayList<>(JavadocText.lines(operation.getSummary()));
    List<String> more = JavadocText.lines(operation.getDescription());
    boolean same =
        operation.getSummary() != null
            && operation
                .getSummary()
                .strip()
                .equals(String.valueOf(operation.getDescription()).strip());
    if (!more.isEmpty() && !same) {
      if (!lines.isEmpty()) {
        lines.add("");
        lines.add("<p>" + more.get(0));
        lines.addAll(more.subList(1, more.size()));
      } else {
        lines.addAll(more);
      }
    }
    return lines;
  }
}
