package io.streamwire.signalwire.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonEncodingException;
import com.squareup.moshi.Moshi;
import java.io.EOFException;
import java.io.IOException;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The generated adapter, as any plain {@code Moshi} finds it. */
class CallStreamJsonTest {

  /** The documented sample, as published; its sids are no UUIDs. */
  static final String SAMPLE =
      """
      {
       "sid": "b3877c40-da60-4998-90ad-b792e98472st",
       "account_sid": "b3877c40-da60-4998-90ad-b792e98472af",
       "call_sid": "b3877c40-da60-4998-90ad-b792e98472ca",
       "name": "my_first_stream",
       "status": "queued",
       "date_updated": "Wed, 19 Sep 2018 21:00:00 +0000",
       "uri": "/api/laml/2010-04-01/Accounts/b3877c40-da60-4998-90ad-b792e98472af/Calls/b3877c40-da60-4998-90ad-b792e98472ca/Streams/b3877c40-da60-4998-90ad-b792e98472st.json"
      }
      """;

  private final JsonAdapter<CallStream> adapter =
      new Moshi.Builder().build().adapter(CallStream.class);

  @Test
  void documentedSampleIsReadExactly() throws IOException {
    CallStream stream = adapter.fromJson(SAMPLE);

    assertThat(stream.sid()).isEqualTo("b3877c40-da60-4998-90ad-b792e98472st");
    assertThat(stream.accountSid()).isEqualTo("b3877c40-da60-4998-90ad-b792e98472af");
    assertThat(stream.callSid()).isEqualTo("b3877c40-da60-4998-90ad-b792e98472ca");
    assertThat(stream.name()).isEqualTo("my_first_stream");
    assertThat(stream.status()).isSameAs(StreamStatus.QUEUED);
    assertThat(stream.dateUpdated()).isEqualTo(OffsetDateTime.parse("2018-09-19T21:00:00Z"));
    assertThat(stream.dateUpdatedText()).isEqualTo("Wed, 19 Sep 2018 21:00:00 +0000");
    assertThat(stream.uri())
        .isEqualTo(
            "/api/laml/2010-04-01/Accounts/b3877c40-da60-4998-90ad-b792e98472af"
                + "/Calls/b3877c40-da60-4998-90ad-b792e98472ca"
                + "/Streams/b3877c40-da60-4998-90ad-b792e98472st.json");
  }

  @Test
  void documentedSampleIsWrittenAsItWasRead() throws IOException {
    assertThat(adapter.indent(" ").toJson(adapter.fromJson(SAMPLE))).isEqualTo(SAMPLE.strip());
  }

  @Test
  void unknownFieldsAreSkipped() throws IOException {
    assertThat(
            adapter.fromJson(
                "{\"new\":{\"sid\":\"x\",\"deep\":[[{}]]},\"sid\":\"ST1\",\"\":[],\"SID\":1}"))
        .isEqualTo(CallStream.builder().sid("ST1").build());
  }

  @Test
  void unknownStatusIsKept() throws IOException {
    CallStream stream = adapter.fromJson("{\"sid\":\"ST1\",\"status\":\"re-queued\"}");

    assertThat(stream.status()).isEqualTo(StreamStatus.of("re-queued"));
    assertThat(stream.status().known()).isFalse();
    assertThat(adapter.toJson(stream)).contains("\"status\":\"re-queued\"");
  }

  @Test
  void unreadableDateKeepsItsTextAndTheRest() throws IOException {
    CallStream stream =
        adapter.fromJson("{\"date_updated\":\"soon\",\"sid\":\"ST1\",\"uri\":\"/u\"}");

    assertThat(stream.dateUpdated()).isNull();
    assertThat(stream.dateUpdatedText()).isEqualTo("soon");
    assertThat(stream.uri()).isEqualTo("/u");
  }

  @Test
  void fieldsThatMayBeAbsentMayBeNullToo() throws IOException {
    assertThat(
            adapter.fromJson(
                "{\"sid\":\"ST1\",\"account_sid\":null,\"call_sid\":null,\"name\":null,"
                    + "\"status\":null,\"date_updated\":null,\"uri\":null}"))
        .isEqualTo(adapter.fromJson("{\"sid\":\"ST1\"}"))
        .hasToString("CallStream{sid=ST1}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"sid\":null}", "{\"SID\":\"ST1\",\"name\":\"n\"}"})
  void missingSidIsNamedWithItsPath(String json) {
    assertThatExceptionOfType(JsonDataException.class)
        .isThrownBy(() -> adapter.fromJson(json))
        .withMessage("CallStream: required property 'sid' is missing or null at path $");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"sid":1}                      | Expected a string but was NUMBER at path $.sid
          {"sid":true}                   | Expected a string but was BOOLEAN at path $.sid
          {"sid":["ST1"]}                | Expected a string but was BEGIN_ARRAY at path $.sid
          {"status":{}}                  | Expected a string but was BEGIN_OBJECT at path $.status
          {"status":1}                   | Expected a string but was NUMBER at path $.status
          {"date_updated":1537390800}    | Expected a string but was NUMBER at path $.date_updated
          {"sid":"a","sid":"b"}          | CallStream: property is repeated at path $.sid
          []                             | CallStream: expected an object but was BEGIN_ARRAY at path $
          "ST1"                          | CallStream: expected an object but was STRING at path $
          7                              | CallStream: expected an object but was NUMBER at path $
          """)
  void wrongTypeIsNamedWithItsPath(String json, String message) {
    assertThatExceptionOfType(JsonDataException.class)
        .isThrownBy(() -> adapter.fromJson(json))
        .withMessage(message);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "{\"sid\":\"ST1",
        "{\"sid\":\"ST1\"",
        "<html>",
        "{sid:\"ST1\"}",
        "{'sid':'ST1'}",
        "{\"sid\":\"ST1\"}x"
      })
  void textThatIsNoJsonOrOnlyItsBeginningIsAnError(String json) {
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> adapter.fromJson(json))
        .isInstanceOfAny(JsonEncodingException.class, EOFException.class);
  }

  @Test
  void nullIsNull() throws IOException {
    assertThat(adapter.fromJson("null")).isNull();
    assertThat(adapter.toJson(null)).isEqualTo("null");
  }

  @Test
  void unknownFieldNestedTooDeepIsAnErrorAndNoOverflow() {
    String deep = "[".repeat(100_000);

    assertThatExceptionOfType(JsonDataException.class)
        .isThrownBy(() -> adapter.fromJson("{\"sid\":\"ST1\",\"new\":" + deep))
        .withMessageStartingWith("Nesting too deep at $.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2147483648 | Expected an int but was 2147483648 at path $.code",
        "1e400      | Expected an int but was 1e400 at path $.code",
        "1.5        | Expected an int but was 1.5 at path $.code"
      })
  void hugeNumberIsAnErrorWithItsPath(String number, String message) {
    JsonAdapter<ErrorResponse> errors = new Moshi.Builder().build().adapter(ErrorResponse.class);

    assertThatExceptionOfType(JsonDataException.class)
        .isThrownBy(() -> errors.fromJson("{\"code\":" + number + "}"))
        .withMessage(message);
  }
}
