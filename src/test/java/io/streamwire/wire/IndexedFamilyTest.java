package io.streamwire.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URLEncoder;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A list that travels as {@code Parameter1.Name=…&Parameter1.Value=…}. */
class IndexedFamilyTest {

  private record Entry(@Nullable String name, @Nullable String value) {}

  private static final IndexedFamily.Members<Entry> MEMBERS =
      (entry, member) -> member == 0 ? entry.name() : entry.value();
  private static final IndexedFamily PARAMETER =
      new IndexedFamily("Parameter", 1, 99, "Name", "Name", "Value");

  @Test
  void nullAndEmptyListSendNothing() {
    assertThat(sent(PARAMETER, null)).isEmpty();
    assertThat(sent(PARAMETER, List.of())).isEmpty();
  }

  @Test
  void oneEntry() {
    assertThat(sent(PARAMETER, List.of(new Entry("FirstName", "Jane"))))
        .isEqualTo("Parameter1.Name=FirstName&Parameter1.Value=Jane");
  }

  @Test
  void twoEntriesKeepTheirOrder() {
    assertThat(sent(PARAMETER, List.of(new Entry("b", "1"), new Entry("a", "2"))))
        .isEqualTo("Parameter1.Name=b&Parameter1.Value=1&Parameter2.Name=a&Parameter2.Value=2");
  }

  @ParameterizedTest
  @ValueSource(ints = {9, 10, 11, 98, 99})
  void manyEntriesCountWithoutGaps(int count) {
    String expected =
        IntStream.rangeClosed(1, count)
            .mapToObj(i -> "Parameter" + i + ".Name=n" + i + "&Parameter" + i + ".Value=v" + i)
            .collect(joining("&"));

    assertThat(sent(PARAMETER, entries(count))).isEqualTo(expected);
  }

  @Test
  void hundredthEntryIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> sent(PARAMETER, entries(100)))
        .withMessage("Parameter: 100 entries (expected: at most 99)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PARAMETER.check(entries(100), MEMBERS))
        .withMessage("Parameter: 100 entries (expected: at most 99)");
  }

  @Test
  void duplicateNamesAreSentAsGiven() {
    assertThat(sent(PARAMETER, List.of(new Entry("a", "1"), new Entry("a", "1"))))
        .isEqualTo("Parameter1.Name=a&Parameter1.Value=1&Parameter2.Name=a&Parameter2.Value=1");
  }

  @Test
  void marksAndUnicodeAreEscaped() {
    assertThat(sent(PARAMETER, List.of(new Entry("&=+%", "é 日本 😀"))))
        .isEqualTo(
            "Parameter1.Name=%26%3D%2B%25"
                + "&Parameter1.Value=%C3%A9+%E6%97%A5%E6%9C%AC+%F0%9F%98%80");
  }

  @Test
  void longValueIsSentWhole() {
    String value = "é&".repeat(32 * 1024);

    assertThat(sent(PARAMETER, List.of(new Entry("long", value))))
        .hasSize("Parameter1.Name=long&Parameter1.Value=".length() + 9 * 32 * 1024)
        .endsWith(URLEncoder.encode(value, UTF_8));
  }

  @Test
  void emptyValueIsSentAndNullValueLeftOut() {
    assertThat(sent(PARAMETER, List.of(new Entry("a", ""), new Entry("b", null))))
        .isEqualTo("Parameter1.Name=a&Parameter1.Value=&Parameter2.Name=b");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t\n"})
  void blankKeyIsRefused(String blank) {
    List<Entry> entries = List.of(new Entry("a", "1"), new Entry(blank, "2"));
    String message = "Parameter2.Name: blank (expected: a text that is not blank)";

    assertThatIllegalArgumentException()
        .isThrownBy(() -> sent(PARAMETER, entries))
        .withMessage(message);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PARAMETER.check(entries, MEMBERS))
        .withMessage(message);
  }

  @Test
  void missingKeyIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PARAMETER.check(List.of(new Entry(null, "1")), MEMBERS))
        .withMessage("Parameter1.Name: blank (expected: a text that is not blank)");
  }

  @Test
  void nullEntryIsRefused() {
    List<Entry> entries = Arrays.asList(new Entry("a", "1"), null);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> sent(PARAMETER, entries))
        .withMessage("Parameter2: null (expected: an entry)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PARAMETER.check(Collections.singletonList(null), MEMBERS))
        .withMessage("Parameter1: null (expected: an entry)");
  }

  @Test
  void everyWordOfTheFormIsTheContracts() {
    IndexedFamily attachments = new IndexedFamily("Größe-", 0, 1, null, "Ge wicht");
    List<Entry> entries = List.of(new Entry("", ""), new Entry("2", ""));

    assertThat(sent(attachments, entries))
        .isEqualTo("Gr%C3%B6%C3%9Fe-0.Ge+wicht=&Gr%C3%B6%C3%9Fe-1.Ge+wicht=2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> attachments.check(entries(3), MEMBERS))
        .withMessage("Größe-: 3 entries (expected: at most 2)");
  }

  @Test
  void indexGrowsBeyondTwoDigits() {
    IndexedFamily many = new IndexedFamily("P", 98, 2000, null, "N");

    assertThat(sent(many, entries(903)))
        .startsWith("P98.N=n1&P99.N=n2&P100.N=n3&")
        .endsWith("&P999.N=n902&P1000.N=n903");
  }

  @Test
  void familyStandsBetweenOtherFields() {
    FormFields fields =
        form -> {
          form.field("Url", "u");
          form.indexed(PARAMETER, entries(1), MEMBERS);
          form.field("Name", "n");
        };

    assertThat(Sent.by(fields)).isEqualTo("Url=u&Parameter1.Name=n1&Parameter1.Value=v1&Name=n");
  }

  @Test
  void familyInAQueryIsSpelledTheSame() {
    assertThat(
            QueryFields.of(form -> form.indexed(PARAMETER, entries(1), MEMBERS)).joined("=", "&"))
        .isEqualTo("Parameter1.Name=n1&Parameter1.Value=v1");
  }

  private static List<Entry> entries(int count) {
    return Stream.iterate(1, i -> i + 1)
        .limit(count)
        .map(i -> new Entry("n" + i, "v" + i))
        .toList();
  }

  private static String sent(IndexedFamily family, @Nullable List<Entry> entries) {
    return Sent.by(form -> form.indexed(family, entries, MEMBERS));
  }
}
