package io.streamwire.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.squareup.moshi.JsonReader;
import java.io.IOException;
import okio.Buffer;
import org.junit.jupiter.api.Test;

class ValuePathTest {

  @Test
  void itemIsNamedByItsOwnIndexAndNotByTheNext() throws IOException {
    JsonReader reader = JsonReader.of(new Buffer().writeUtf8("{\"a\":[[1,2],[3]]}"));
    reader.beginObject();
    assertThat(reader.nextName()).isEqualTo("a");
    reader.beginArray();
    reader.beginArray();
    reader.nextInt();
    assertThat(ValuePath.of(reader)).isEqualTo("$.a[0][0]");
    reader.nextInt();
    assertThat(ValuePath.of(reader)).isEqualTo("$.a[0][1]");
    reader.endArray();
    assertThat(ValuePath.of(reader)).isEqualTo("$.a[0]");
    reader.skipValue();
    reader.endArray();
    assertThat(ValuePath.of(reader)).isEqualTo("$.a");
    reader.endObject();
    assertThat(ValuePath.of(reader)).isEqualTo("$");
  }

  @Test
  void propertyWhoseNameEndsInABracketIsNoItem() throws IOException {
    JsonReader reader = JsonReader.of(new Buffer().writeUtf8("{\"a[1]\":1,\"b[x]\":2}"));
    reader.beginObject();
    assertThat(reader.nextName()).isEqualTo("a[1]");
    reader.nextInt();
    assertThat(ValuePath.of(reader)).isEqualTo("$.a[1]");
    assertThat(reader.nextName()).isEqualTo("b[x]");
    reader.nextInt();
    assertThat(ValuePath.of(reader)).isEqualTo("$.b[x]");
  }

  @Test
  void brokenTextBehindAValueDoesNotHideTheValuesPath() throws IOException {
    JsonReader reader = JsonReader.of(new Buffer().writeUtf8("[7 8]"));
    reader.beginArray();
    reader.nextInt();
    assertThat(ValuePath.of(reader)).isEqualTo("$[0]");
  }
}
