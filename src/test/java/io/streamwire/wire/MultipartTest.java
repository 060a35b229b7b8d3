package io.streamwire.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.squareup.moshi.Moshi;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import okhttp3.RequestBody;
import okio.Buffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The parts of a multipart/form-data body, byte by byte. */
class MultipartTest {

  @Test
  void textsHaveNoContentType() throws IOException {
    assertThat(
            sent(
                parts -> {
                  parts.text("date", LocalDate.of(2026, 1, 31));
                  parts.texts("tag", List.of("x", "é"));
                }))
        .isEqualTo(
            wire(
                """
                --B
                Content-Disposition: form-data; name="date"

                2026-01-31
                --B
                Content-Disposition: form-data; name="tag"

                x
                --B
                Content-Disposition: form-data; name="tag"

                é
                --B--
                """));
  }

  @Test
  void fileHasItsNameAndItsTypeIfThereIsOne(@TempDir Path folder) throws IOException {
    Path stored = Files.writeString(folder.resolve("b.txt"), "B");

    assertThat(
            sent(
                parts -> {
                  parts.file("one", FilePart.of("a", "A".getBytes(UTF_8), null));
                  parts.files("more", List.of(FilePart.of(stored, "text/plain")));
                }))
        .isEqualTo(
            wire(
                """
                --B
                Content-Disposition: form-data; name="one"; filename="a"

                A
                --B
                Content-Disposition: form-data; name="more"; filename="b.txt"
                Content-Type: text/plain

                B
                --B--
                """));
  }

  @Test
  void objectIsJson() throws IOException {
    assertThat(sent(parts -> parts.json("meta", moshi -> Json.map(Json.STRING), Map.of("a", "é"))))
        .isEqualTo(
            wire(
                """
                --B
                Content-Disposition: form-data; name="meta"
                Content-Type: application/json

                {"a":"é"}
                --B--
                """));
  }

  @Test
  void nullIsLeftOut() throws IOException {
    assertThat(
            sent(
                parts -> {
                  parts.text("kept", "");
                  parts.text("a", null);
                  parts.texts("b", null);
                  parts.file("c", null);
                  parts.files("d", null);
                  parts.json("e", moshi -> Json.STRING, null);
                }))
        .isEqualTo(
            wire(
                """
                --B
                Content-Disposition: form-data; name="kept"


                --B--
                """));
  }

  @Test
  void halfASurrogatePairIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> sent(parts -> parts.text("title", "\uDE00")))
        .withMessage("title: unpaired surrogate at index 0 (expected: well-formed Unicode)");
  }

  private static String wire(String text) {
    return text.replace("\n", "\r\n");
  }

  private static String sent(MultipartFields fields) throws IOException {
    RequestBody body = MultipartWriter.body(fields, new Moshi.Builder().build());
    Buffer wire = new Buffer();
    body.writeTo(wire);
    return wire.readUtf8().replace(body.contentType().parameter("boundary"), "B");
  }
}
