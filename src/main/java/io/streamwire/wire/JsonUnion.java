package io.streamwire.wire;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a value that is one of several types (OpenAPI {@code oneOf}, {@code anyOf}), not all of
 * which are classes of the contract. A discriminator tells the type, or the one that fits best is
 * taken. What fits none is kept as free-form JSON.
 *
 * @param <U> the generated union class
 */
public abstract class JsonUnion<U> extends JsonVariants<U> {

  /**
   * Describes a union.
   *
   * @param type the union's name, for error messages
   * @param discriminator the property that tells the variant; {@code null} if the contract has none
   * @param variants the variants' adapters, in the order of the contract
   */
  protected JsonUnion(String type, @Nullable String discriminator, JsonAdapter<?>... variants) {
    super(type, discriminator, List.of(variants));
  }

  /** Makes a union of a value that was read; the variant is -1 if it fits none. */
  @Override
  protected abstract U wrap(int variant, Object value);

  /** Returns which variant the union holds, or -1. */
  protected abstract int variant(U union);

  /** Returns what the union holds. */
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
