package io.streamwire.internal.call;

import io.streamwire.client.RequestOptions;
import io.streamwire.wire.HasReference;
import io.streamwire.wire.HasSecrets;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import retrofit2.Invocation;

/** The arguments of a call, with the values that an exception needs. */
record CallArguments(Invocation invocation, Operation<?> operation, RequestOptions options) {

  /**
   * Passes the secret arguments to a consumer, and all additional values, because they may be
   * secret too.
   */
  void secrets(Consumer<String> secrets) {
    List<?> arguments = invocation.arguments();
    for (int i = 0; i < arguments.size(); i++) {
      Object argument = arguments.get(i);
      if (argument instanceof HasSecrets model) {
        model.secrets(secrets);
      } else if (operation.secretArguments().get(i)) {
        texts(argument, secrets);
      }
    }
    options.formFields().stream().map(Map.Entry::getValue).forEach(secrets);
    options.query().stream().map(Map.Entry::getValue).forEach(secrets);
  }

  private static void texts(@Nullable Object argument, Consumer<String> secrets) {
    if (argument instanceof Iterable<?> items) {
      items.forEach(item -> texts(item, secrets));
    } else if (argument != null) {
      secrets.accept(argument.toString());
    }
  }

  /**
   * Returns the value that identifies the request at the service, or {@code null} if the caller set
   * none.
   */
  @Nullable String reference() {
    for (Object argument : invocation.arguments()) {
      String reference = argument instanceof HasReference model ? model.reference() : null;
      if (reference != null) {
        return reference;
      }
    }
    return null;
  }
}
