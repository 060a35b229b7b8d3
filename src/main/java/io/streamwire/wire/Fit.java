package io.streamwire.wire;

import com.squareup.moshi.JsonReader;
import java.util.Map;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * How well a piece of JSON fits the type it is read as, counted while a union tries that type. It
 * rides on the reader as a tag.
 *
 * <p>What inner unions found out is remembered: without that each level of nesting would multiply
 * the work of the one below.
 */
final class Fit {

  /** The property has no name in the contract and is lost. */
  static final int LOST = 4;

  /** The value is kept, but the contract does not name it. */
  static final int UNNAMED = 1;

  /** A union and the JSON it was asked to read: the same question has the same answer. */
  record Question(JsonVariants<?> union, ByteString json) {}

  /** What a union made of it; {@code null} if it refused. */
  record Answer(@Nullable Object value, int misfit) {}

  final Map<Question, Answer> answers;
  int misfit;

  private Fit(Map<Question, Answer> answers) {
    this.answers = answers;
  }

  /** Returns the fit that is being counted on a reader; {@code null} outside of unions. */
  static @Nullable Fit of(JsonReader reader) {
    return reader.tag(Fit.class);
  }

  /** Starts to count on a reader, with the answers known so far. */
  static Fit count(JsonReader reader, Map<Question, Answer> answers) {
    Fit fit = new Fit(answers);
    reader.setTag(Fit.class, fit);
    return fit;
  }

  /** Takes note of a misfit if anyone counts. */
  static void note(JsonReader reader, int misfit) {
    Fit fit = of(reader);
    if (fit != null) {
      fit.misfit += misfit;
    }
  }
}
