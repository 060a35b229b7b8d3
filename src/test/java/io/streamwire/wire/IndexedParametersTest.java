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
class IndexedParametersTest {

  private record Entry(@Nullable String name, @Nullable String value) {}

  private static final IndexedParameters<Entry> PARAMETER =
      IndexedParameters.<Entry>named("Parameter")
          .upTo(99)
          .key("Name", Entry::name)
          .member("Value", Entry::value);

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
        .isThrownBy(() -> PARAMETER.check(entries(100)))
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
        .isThrownBy(() -> PARAMETER.check(entries))
        .withMessage(message);
  }

  @Test
  void missingKeyIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PARAMETER.check(List.of(new Entry(null, "1"))))
        .withMessage("Parameter1.Name: blank (expected: a text that is not blank)");
  }

  @Test
  void nullEntryIsRefused() {
    List<Entry> entries = Arrays.asList(new Entry("a", "1"), null);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> sent(PARAMETER, entries))
        .withMessage("Parameter2: null (expected: an entry)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PARAMETER.check(Collections.singletonList(null)))
        .withMessage("Parameter1: null (expected: an entry)");
  }

  @Test
  void everyWordOfTheFormIsTheContracts() {
    IndexedParameters<Entry> attachments =
        IndexedParameters.<Entry>named("Größe-").from(0).upTo(1).member("Ge wicht", Entry::name);
    List<Entry> entries = List.of(new Entry("", ""), new Entry("2", ""));

    assertThat(sent(attachments, entries))
        .isEqualTo("Gr%C3%B6%C3%9Fe-0.Ge+wicht=&Gr%C3%B6%C3%9Fe-1.Ge+wicht=2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> attachments.check(entries(3)))
        .withMessage("Größe-: 3 entries (expected: at most 2)");
  }

  @Test
  void indexGrowsBeyondTwoDigits() {
    IndexedParameters<Entry> many =
        IndexedParameters.<Entry>named("P").from(98).upTo(2000).member("N", Entry::name);

    assertThat(sent(many, entries(903)))
        .startsWith("P98.N=n1&P99.N=n2&P100.N=n3&")
        .endsWith("&P999.N=n902&P1000.N=n903");
  }

  @Test
  void familyStandsBetweenOtherFields() {
    FormFields fields =
        form -> {
          form.field("Url", "u");
          form.indexed(PARAMETER, entries(1));
          form.field("Name", "n");
        };

    assertThat(RecordedRequests.by(fields))
        .isEqualTo("Url=u&Parameter1.Name=n1&Parameter1.Value=v1&Name=n");
  }

  @Test
  void familyInAQueryIsSpelledTheSame() {
    assertThat(QueryFields.of(form -> form.indexed(PARAMETER, entries(1))).joined("=", "&"))
        .isEqualTo("Parameter1.Name=n1&Parameter1.Value=v1");
  }

  @Test
  void halfASurrogatePairIsRefusedWithFieldAndPlace() {
    List<Entry> entries = List.of(new Entry("a", "1"), new Entry("b", "s3cret\uD83D"));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> sent(PARAMETER, entries))
        .withMessage(
            "Parameter2.Value: unpaired surrogate at index 6 (expected: well-formed Unicode)");
  }

  @Test
  void missingMemberIsRefusedWithTheIndexItWouldHave() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PARAMETER.require(entries(2), "Value", null))
        .withMessage("Parameter3.Value: null (expected: a value)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PARAMETER.from(0).require(null, "Value", null))
        .withMessage("Parameter0.Value: null (expected: a value)");
    PARAMETER.require(null, "Value", "");
  }

  @Test
  void listWithoutAnEndTakesAnyNumber() {
    IndexedParameters<Entry> open = IndexedParameters.<Entry>named("P").member("N", Entry::name);

    open.check(entries(1000));
    assertThat(sent(open, entries(1000))).endsWith("&P1000.N=n1000");
  }

  private static List<Entry> entries(int count) {
    return Stream.iterate(1, i -> i + 1)
        .limit(count)
        .map(i -> new Entry("n" + i, "v" + i))
        .toList();
  }

  private static String sent(IndexedParameters<Entry> list, @Nullable List<Entry> entries) {
    return RecordedRequests.by(form -> form.indexed(list, entries));
  }
}
