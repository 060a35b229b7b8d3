package io.streamwire.signalwire.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.squareup.moshi.Json;
import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonWriter;
import com.squareup.moshi.Moshi;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import okio.Buffer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The generated adapter against Moshi's own reflective one, over a twin written by hand: whatever
 * document both can read, both read and write alike.
 */
class ReflectiveOracleTest {

  /** What a person would write for the stream's JSON, were nothing generated. */
  @SuppressWarnings("unused") // Moshi reads and writes the fields
  private static final class Twin {
    private @Nullable String sid;

    @Json(name = "account_sid")
    private @Nullable String accountSid;

    @Json(name = "call_sid")
    private @Nullable String callSid;

    private @Nullable String name;
    private @Nullable String status;

    @Json(name = "date_updated")
    private @Nullable String dateUpdated;

    private @Nullable String uri;
  }

  private static final List<String> NAMES =
      List.of("account_sid", "call_sid", "name", "status", "date_updated", "uri", "new", "Sid");
  private static final List<String> TEXTS =
      List.of("", "queued", "Wed, 19 Sep 2018 21:00:00 +0000", "a\"b\\c/\u2028\n", "日本 😀", "null");

  private final Moshi moshi = new Moshi.Builder().build();
  private final JsonAdapter<CallStream> generated = moshi.adapter(CallStream.class);
  private final JsonAdapter<Twin> reflective = moshi.adapter(Twin.class);

  static Stream<Random> seeds() {
    return IntStream.range(0, 300).mapToObj(Random::new);
  }

  @ParameterizedTest(name = "seed {index}")
  @MethodSource("seeds")
  void bothReadTheSame(Random random) throws IOException {
    String json = document(random);
    CallStream stream = generated.fromJson(json);
    Twin twin = reflective.fromJson(json);

    assertThat(stream.sid()).isEqualTo(twin.sid);
    assertThat(stream.accountSid()).isEqualTo(twin.accountSid);
    assertThat(stream.callSid()).isEqualTo(twin.callSid);
    assertThat(stream.name()).isEqualTo(twin.name);
    assertThat(stream.status() == null ? null : stream.status().value()).isEqualTo(twin.status);
    assertThat(stream.dateUpdatedText()).isEqualTo(twin.dateUpdated);
    assertThat(stream.uri()).isEqualTo(twin.uri);
  }

  @ParameterizedTest(name = "seed {index}")
  @MethodSource("seeds")
  void bothWriteTheSame(Random random) throws IOException {
    String json = document(random);
    JsonAdapter<Object> any = moshi.adapter(Object.class);

    assertThat(any.fromJson(generated.serializeNulls().toJson(generated.fromJson(json))))
        .isEqualTo(any.fromJson(reflective.serializeNulls().toJson(reflective.fromJson(json))));
  }

  @ParameterizedTest(name = "seed {index}")
  @MethodSource("seeds")
  void eachReadsWhatTheOtherWrites(Random random) throws IOException {
    CallStream stream = generated.fromJson(document(random));
    Twin twin = reflective.fromJson(generated.toJson(stream));

    assertThat(generated.fromJson(reflective.toJson(twin))).isEqualTo(stream);
  }

  /** An object with a sid and any of the other fields, in any order, each a text or null. */
  private static String document(Random random) throws IOException {
    List<String> names = new ArrayList<>(NAMES);
    names.removeIf(name -> random.nextInt(4) == 0);
    names.add("sid");
    Collections.shuffle(names, random);
    Buffer json = new Buffer();
    try (JsonWriter writer = JsonWriter.of(json)) {
      writer.setSerializeNulls(true);
      writer.beginObject();
      for (String name : names) {
        boolean isNull = !name.equals("sid") && random.nextInt(5) == 0;
        writer.name(name).value(isNull ? null : TEXTS.get(random.nextInt(TEXTS.size())));
      }
      writer.endObject();
    }
    return json.readUtf8();
  }
}
