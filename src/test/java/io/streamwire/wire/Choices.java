package io.streamwire.wire;

import com.squareup.moshi.JsonAdapter;
import org.jspecify.annotations.Nullable;

/** The adapter of a union, as it is generated. */
final class Choices extends JsonUnion<Choice> {

  Choices(@Nullable String discriminator, JsonAdapter<?>... variants) {
    super("Choice", discriminator, variants);
  }

  /** As the generated constructor does. */
  Choices tagged(String text, int variant) {
    tag(text, variant);
    return this;
  }

  @Override
  protected Choice wrap(int variant, Object value) {
    return new Choice(variant, value);
  }

  @Override
  protected int variant(Choice union) {
    return union.variant();
  }

  @Override
  protected Object unwrap(Choice union) {
    return union.value();
  }
}
