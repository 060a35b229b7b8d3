package io.streamwire.codegen.contract;

import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Detects secret values: by {@code format: password} or {@code x-secret}. */
public final class Secrets {

  private final Contract contract;

  public Secrets(Contract contract) {
    this.contract = contract;
  }

  /**
   * Whether a value is a secret. A list or map of secrets is one too, and so is a union with a
   * secret variant.
   */
  public boolean isSecret(Schema<?> schema) {
    return isSecret(schema, Collections.newSetFromMap(new IdentityHashMap<>()));
  }

  private boolean isSecret(@Nullable Schema<?> schema, Set<Schema<?>> seen) {
    if (schema == null || !seen.add(schema)) {
      return false;
    }
    if ("password".equals(schema.getFormat()) || Schemas.isTrue(schema, "x-secret")) {
      return true;
    }
    List<Schema<?>> of = new ArrayList<>(Schemas.parts(schema));
    of.addAll(Schemas.variants(schema));
    if (schema.getItems() != null) {
      of.add(schema.getItems());
    }
    boolean onlyMap = Schemas.properties(schema).isEmpty();
    if (onlyMap && schema.getAdditionalProperties() instanceof Schema<?> values) {
      of.add(values);
    }
    if (schema.get$ref() != null) {
      of.add(contract.resolve(schema));
    }
    return of.stream().anyMatch(part -> isSecret(part, seen));
  }
}
