package io.streamwire.wire;

import static io.streamwire.wire.NamedProperties.only;
import static io.streamwire.wire.NamedProperties.property;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import java.io.EOFException;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Unions inside the variants of a union: what the inner one finds counts in the outer. */
class NestedUnionTest {

  @Test
  void whatAnInnerVariantLosesIsLostInTheOuter() throws IOException {
    Choices inner = new Choices(null, only(property("a", Json.LONG)));
    Choices outer =
        new Choices(null, only(property("x", inner)), only(property("x", Json.map(Json.ANY))));

    assertThat(outer.fromJson("{\"x\":{\"new\":1}}"))
        .isEqualTo(new Choice(1, Map.of("x", Map.of("new", 1L))));
    assertThat(outer.fromJson("{\"x\":{\"a\":1}}"))
        .isEqualTo(new Choice(0, Map.of("x", new Choice(0, Map.of("a", 1L)))));
  }

  @Test
  void whatFitsNoInnerVariantIsLostInTheOuter() throws IOException {
    Choices inner = new Choices(null, Json.LONG, Json.STRING);
    Choices outer =
        new Choices(null, only(property("x", inner)), only(property("x", Json.BOOLEAN)));

    assertThat(outer.fromJson("{\"x\":true}")).isEqualTo(new Choice(1, Map.of("x", true)));
  }

  @Test
  void answerFromMemoryCountsLikeTheFirst() throws IOException {
    Choices inner = new Choices(null, only(property("a", Json.LONG)));
    Choices outer =
        new Choices(
            null,
            only(property("x", inner)),
            only(property("x", inner), property("y", Json.LONG)),
            only(property("x", Json.ANY), property("y", Json.LONG)));

    assertThat(outer.fromJson("{\"x\":{\"new\":1},\"y\":2}").variant()).isEqualTo(2);
  }

  @Test
  void answerFromMemoryIsTheWholeValue() throws IOException {
    Choices inner = new Choices(null, Json.LONG, Json.list(Json.LONG));
    Choices outer =
        new Choices(
            null, only(property("x", inner)), only(property("x", inner), property("y", Json.LONG)));

    assertThat(outer.fromJson("{\"x\":[7,8],\"y\":2}"))
        .isEqualTo(new Choice(1, Map.of("x", new Choice(1, List.of(7L, 8L)), "y", 2L)));
  }

  @Test
  void memoryHoldsWhatTheInnerUnionLostAndNoMore() throws IOException {
    Choices inner = new Choices(null, only(property("a", Json.LONG)));
    Choices outer =
        new Choices(
            null,
            only(property("x", inner)),
            only(property("l", Json.LONG), property("x", inner), property("y", Json.LONG)),
            only(property("l", Json.LONG)));

    assertThat(outer.fromJson("{\"l\":1,\"x\":{\"new\":1},\"y\":2}").variant()).isEqualTo(1);
  }

  @Test
  void otherJsonIsAnotherQuestion() throws IOException {
    Choices outer = new Choices(null, Json.list(new Choices(null, Json.LONG, Json.STRING)));

    assertThat(outer.fromJson("[7,8,\"7\",7]").value())
        .isEqualTo(
            List.of(new Choice(0, 7L), new Choice(0, 8L), new Choice(1, "7"), new Choice(0, 7L)));
  }

  @Test
  void innerUnionIsAskedOnceForAllVariants() throws IOException {
    AtomicInteger reads = new AtomicInteger();
    Choices inner = new Choices(null, counting(reads));
    Choices outer =
        new Choices(
            null,
            only(property("x", inner)),
            only(property("x", inner), property("y", Json.LONG)),
            only(property("x", inner), property("z", Json.LONG)));

    assertThat(outer.fromJson("{\"x\":7,\"z\":2}").variant()).isEqualTo(2);
    assertThat(reads).hasValue(1);
  }

  @Test
  void refusalIsRememberedToo() throws IOException {
    AtomicInteger reads = new AtomicInteger();
    Choices inner = new Choices(null, counting(reads));
    JsonAdapter<Choice> outer =
        new Choices(
                null,
                only(property("x", inner), property("y", Json.LONG)),
                only(property("x", inner)),
                only(property("x", Json.STRING)))
            .failOnUnknown();

    assertThat(outer.fromJson("{\"x\":\"text\"}")).isEqualTo(new Choice(2, Map.of("x", "text")));
    assertThat(reads).hasValue(1);
  }

  @Test
  void cutJsonInsideIsNoUnknownValue() {
    Choices inner = new Choices(null, Json.list(Json.LONG));
    Choices outer = new Choices(null, only(property("x", inner)), Json.ANY);

    assertThatExceptionOfType(EOFException.class)
        .isThrownBy(() -> outer.fromJson("{\"x\":[1"))
        .withMessage("End of input at path $.x");
  }

  private static JsonAdapter<Long> counting(AtomicInteger reads) {
    return new JsonAdapter<>() {
      @Override
      public @Nullable Long fromJson(JsonReader reader) throws IOException {
        reads.incrementAndGet();
        return Json.LONG.fromJson(reader);
      }

      @Override
      public void toJson(JsonWriter writer, @Nullable Long value) throws IOException {
        Json.LONG.toJson(writer, value);
      }
    };
  }
}
