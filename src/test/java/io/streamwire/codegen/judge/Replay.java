package io.streamwire.codegen.judge;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.Moshi;
import io.streamwire.wire.WireMoshi;
import java.io.IOException;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads each example of a contract by the generated models and compares what they write of it. A
 * JSON Schema library says which examples the contract itself allows; formats are not held against
 * them, since a reply is not refused for a format either.
 */
public final class Replay {

  private static final ObjectMapper EXACT =
      new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

  private final RawContract contract;
  private final Schemas replies;
  private final Schemas requests;
  private final Declared declared;
  private final Moshi moshi = WireMoshi.create();

  private Replay(RawContract contract) {
    this.contract = contract;
    this.replies = Schemas.ofReplies(contract);
    this.requests = Schemas.withoutFormats(contract);
    this.declared = new Declared(contract);
  }

  /** Replays the examples of a contract through the compiled classes in a folder. */
  public static List<Replayed> run(RawContract contract, Path classes, String basePackage)
      throws IOException {
    try (GeneratedClient client = new GeneratedClient(classes, basePackage)) {
      return new Replay(contract).run(client);
    }
  }

  private List<Replayed> run(GeneratedClient client) throws IOException {
    List<RawOperation> operations = contract.operations();
    Targets targets = new Targets(operations, client.operations());
    Map<RawOperation, GeneratedClient.Operation> methods = new HashMap<>();
    for (RawOperation operation : operations) {
      targets.of(operation).stream().findFirst().ifPresent(each -> methods.put(operation, each));
    }
    ModelTypes types = new ModelTypes(contract, client.models());
    List<Replayed> replayed = new ArrayList<>();
    for (Example example : new Examples(contract, requests, replies, types).collect(methods)) {
      replayed.add(replay(example));
    }
    return replayed;
  }

  private Replayed replay(Example example) {
    List<String> objections =
        (example.sent() ? requests : replies).objections(example.schema(), example.value());
    if (!objections.isEmpty()) {
      return result(example, Replayed.Kind.INVALID, objections);
    }
    Type type = example.type();
    if (type == null) {
      return result(example, Replayed.Kind.NO_TYPE, List.of());
    }
    if (example.value().isNull()) {
      return result(example, Replayed.Kind.KEPT, List.of());
    }
    List<Loss> losses;
    try {
      String text = example.value().toString();
      losses = new ArrayList<>(Loss.between(EXACT.readTree(text), again(type, text)));
    } catch (IOException | RuntimeException | StackOverflowError refused) {
      String message = refused.getMessage() + " (" + type.getTypeName() + ")";
      return result(example, Replayed.Kind.REFUSED, List.of(message));
    }
    losses.removeIf(loss -> loss.kind() == Loss.Kind.NULL);
    List<String> reasons = losses.stream().map(Loss::toString).toList();
    boolean ours =
        losses.stream()
            .anyMatch(
                loss ->
                    loss.kind() != Loss.Kind.LOST || declared.has(example.schema(), loss.path()));
    Replayed.Kind kind =
        losses.isEmpty()
            ? Replayed.Kind.KEPT
            : ours ? Replayed.Kind.CHANGED : Replayed.Kind.UNDECLARED_LOST;
    return result(example, kind, reasons);
  }

  private static Replayed result(Example example, Replayed.Kind kind, List<String> reasons) {
    return new Replayed(example.place(), example.made(), kind, reasons);
  }

  private JsonNode again(Type type, String text) throws IOException {
    JsonAdapter<Object> adapter = moshi.adapter(type);
    return EXACT.readTree(adapter.toJson(adapter.fromJson(text)));
  }
}
