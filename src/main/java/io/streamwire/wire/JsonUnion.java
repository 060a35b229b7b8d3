package io.streamwire.wire;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a value that is one of several types (OpenAPI {@code oneOf}, {@code anyOf}), of which at
 * least one is not a generated class. The discriminator determines the type; without one the type
 * that matches best is selected. A value that matches no type is kept as free-form JSON.
 *
 * @param <U> the generated union class
 */
public abstract class JsonUnion<U> extends JsonVariants<U> {

  /**
   * Creates an adapter.
   *
   * @param type the name of the union, for error messages
   * @param discriminator the name of the property that determines the variant; {@code null} if the
   *     contract has none
   * @param variants the adapters of the variants, in the order of the contract
   */
  protected JsonUnion(String type, @Nullable String discriminator, JsonAdapter<?>... variants) {
    super(type, discriminator, List.of(variants));
  }

  /** Creates a union from a value that was read; the variant is -1 if it matches none. */
  @Override
  protected abstract U wrap(int variant, Object value);

  /** Returns the variant of the union's value, or -1. */
  protected abstract int variant(U union);

  /** Returns the union's value. */
  protected abstract Object unwrap(U union);

  @Override
  @SuppressWarnings("unchecked") // the generated class pairs each variant with a value of its type
  public final void toJson(JsonWriter writer, @Nullable U union) throws IOException {
    if (union == null) {
      writer.nullValue();
      return;
    }
    int variant = variant(union);
    JsonAdapter<?> adapter = variant == UNKNOWN ? Json.ANY : adapter(variant);
    ((JsonAdapter<Object>) adapter).toJson(writer, unwrap(union));
  }
}
