package io.streamwire.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApiExceptionTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-01-02T03:04:05Z"), ZoneOffset.UTC);

  private static ApiException of(int status, String body, String... headers) {
    return ApiException.of("startStream", status, Headers.of(headers), body, CLOCK);
  }

  @ParameterizedTest
  @CsvSource({
    "300, ApiException",
    "302, ApiException",
    "399, ApiException",
    "400, BadRequestException",
    "401, AuthenticationException",
    "402, ApiException",
    "403, PermissionDeniedException",
    "404, NotFoundException",
    "408, ApiException",
    "409, ConflictException",
    "418, ApiException",
    "422, UnprocessableEntityException",
    "429, RateLimitException",
    "499, ApiException",
    "500, ServerException",
    "502, ServerException",
    "503, ServerException",
    "504, ServerException",
    "599, ServerException",
  })
  void statusChoosesTheClass(int status, String name) {
    ApiException e = of(status, "");
    assertThat(e.getClass().getSimpleName()).isEqualTo(name);
    assertThat(e.status()).isEqualTo(status);
  }

  // The platform's shapes, E1 to E7.

  @Test
  void flatObjectIsOneEntry() {
    ApiException e =
        of(
            404,
            "{\"code\":20404,\"message\":\"not"
                + " found\",\"more_info\":\"https://x\",\"status\":404}");
    assertThat(e.code()).isEqualTo("20404");
    assertThat(e.moreInfo()).isEqualTo("https://x");
    assertThat(e.errors()).hasSize(1);
    assertThat(e).hasMessage("startStream: HTTP 404, code 20404: not found");
  }

  @Test
  void listOfObjectsIsAsManyEntries() {
    ApiException e =
        of(
            400,
            "{\"errors\":[{\"code\":\"30010\",\"message\":\"one\",\"more_info\":\"https://1\"},"
                + "{\"code\":\"2\",\"message\":\"two\"}]}");
    assertThat(e.code()).isEqualTo("30010");
    assertThat(e.moreInfo()).isEqualTo("https://1");
    assertThat(e.errors()).map(ApiError::message).containsExactly("one", "two");
    assertThat(e).hasMessage("startStream: HTTP 400, code 30010: one; code 2: two");
  }

  @Test
  void listOfTextsIsAsManyEntries() {
    ApiException e = of(422, "{\"errors\":[\"one\",\"two\"]}");
    assertThat(e.code()).isNull();
    assertThat(e.moreInfo()).isNull();
    assertThat(e.errors()).map(ApiError::message).containsExactly("one", "two");
    assertThat(e).hasMessage("startStream: HTTP 422, one; two");
  }

  @Test
  void flatObjectOfTheTokenApiIsOneEntry() {
    ApiException e =
        of(
            422,
            "{\"type\":\"validation_error\",\"code\":\"missing\",\"message\":\"required\","
                + "\"attribute\":\"name\",\"url\":\"https://u\"}");
    ApiError error = e.errors().get(0);
    assertThat(error.type()).isEqualTo("validation_error");
    assertThat(error.attribute()).isEqualTo("name");
    assertThat(e.moreInfo()).isEqualTo("https://u");
    assertThat(e).hasMessage("startStream: HTTP 422, code missing, name: required");
  }

  @Test
  void codeMayBeTextInAFlatObject() {
    assertThat(of(422, "{\"code\":\"20404\",\"message\":\"m\"}").code()).isEqualTo("20404");
  }

  @Test
  void entryOfTheRelayApiHasDetailAndTitle() {
    ApiException e =
        of(
            400,
            "{\"errors\":[{\"detail\":\"d\",\"status\":\"400\",\"title\":\"t\",\"code\":\"c\"}]}");
    assertThat(e.errors()).map(ApiError::message).containsExactly("d");
    assertThat(of(400, "{\"errors\":[{\"title\":\"t\"}]}").errors())
        .map(ApiError::message)
        .containsExactly("t");
  }

  @Test
  void mixtureKeepsItsOrderBehindTheObjectsOwnEntry() {
    ApiException e =
        of(
            400,
            "{\"errors\":[\"a\",{\"message\":\"b\"},7,null,[\"c\"]],\"code\":1,\"message\":\"own\"}");
    assertThat(e.errors()).map(ApiError::message).containsExactly("own", "a", "b", "c");
  }

  @Test
  void unknownAndMisshapenMembersArePassedOver() {
    ApiException e =
        of(
            400,
            "{\"extra\":{\"code\":\"inner\"},\"more\":[1],\"type\":{\"a\":1},\"code\":[2],"
                + "\"message\":\"m\"}");
    assertThat(e.code()).isNull();
    assertThat(e.errors()).map(ApiError::message).containsExactly("m");
    assertThat(e.errors().get(0).type()).isNull();
  }

  @Test
  void codeAloneIsAnEntry() {
    ApiException e = of(400, "{\"code\":1}");
    assertThat(e.code()).isEqualTo("1");
    assertThat(e).hasMessage("startStream: HTTP 400, code 1");
  }

  @Test
  void firstCodeAndFirstMoreInfoMayBeOfDifferentEntries() {
    ApiException e =
        of(
            400,
            "{\"errors\":[\"words\",{\"message\":\"m\",\"code\":\"c\"},{\"code\":\"d\",\"url\":\"u\"}]}");
    assertThat(e.code()).isEqualTo("c");
    assertThat(e.moreInfo()).isEqualTo("u");
  }

  @Test
  void topLevelListAndTextAreReadToo() {
    assertThat(of(400, "[\"a\"]").errors()).map(ApiError::message).containsExactly("a");
    assertThat(of(400, "\"a\"").errors()).map(ApiError::message).containsExactly("a");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<html>no</html>",
        "{\"code\": 21218, \"message\": \"Inva",
        "{}",
        "[]",
        "null",
        "7",
        "true",
        "{\"message\":{\"a\":1},\"code\":[1],\"errors\":null}",
        "{\"code\":1}{",
        "{\"errors\":{\"a\":1}}",
        "\0\1"
      })
  void bodyWithoutAKnownErrorIsKeptAndHidesNothing(String body) {
    ApiException e = of(502, body, "X-Request-Id", "r");
    assertThat(e.errors()).isEmpty();
    assertThat(e.code()).isNull();
    assertThat(e.moreInfo()).isNull();
    assertThat(e.body()).isEqualTo(body);
    assertThat(e).hasMessage("startStream: HTTP 502, body without a known error, request id r");
  }

  @Test
  void nestingBeyondReasonIsNotAKnownError() {
    assertThat(of(400, "{\"errors\":".repeat(300) + "1" + "}".repeat(300)).errors()).isEmpty();
  }

  @Test
  void emptyBodyIsSaidToBeEmpty() {
    assertThat(of(401, "")).hasMessage("startStream: HTTP 401, empty body");
  }

  @Test
  void longBodyIsCutAndMarked() {
    String whole = "x".repeat(65_536);
    assertThat(of(500, whole).body()).isEqualTo(whole);
    assertThat(of(500, whole + "y").body())
        .isEqualTo(whole + "… (cut: 65536 of at least 65537 characters)");
    String pair = "x".repeat(65_535) + "\ud83c\udf89";
    assertThat(of(500, pair).body()).startsWith("x".repeat(65_535) + "… (cut: 65535 ");
  }

  @Test
  void messageIsOneLineOfBoundedLength() {
    ApiException e = of(400, "{\"message\":\"a\\r\\nb\\u2028c\\u0000\"}");
    assertThat(e).hasMessage("startStream: HTTP 400, a  b c ");
    ApiException many = of(400, "[" + "\"0123456789\",".repeat(1_000) + "\"z\"]");
    assertThat(many.getMessage()).hasSize(1_001).endsWith("…");
    assertThat(many.errors()).hasSize(1_001);
  }

  @ParameterizedTest
  @CsvSource({
    "0, PT0S",
    "1, PT1S",
    "120, PT2M",
    "9999999999, PT2777777H46M39S",
    "99999999999, PT596523H14M7S",
    "'Fri, 02 Jan 2026 03:04:15 GMT', PT10S",
    "'Friday, 02-Jan-26 03:04:15 GMT', PT10S",
    "'Fri Jan  2 03:04:15 2026', PT10S",
    "'Fri, 02 Jan 2026 03:04:05 GMT', PT0S",
    "'Fri, 02 Jan 2026 03:00:00 GMT', PT0S",
    "-1,",
    "soon,",
    "1.5,",
    "'',",
  })
  void retryAfterIsSecondsOrADate(String header, @Nullable Duration expected) {
    assertThat(of(429, "", "Retry-After", header).retryAfter()).isEqualTo(expected);
    assertThat(of(503, "", "Retry-After", header).retryAfter()).isEqualTo(expected);
  }

  @Test
  void noRetryAfterIsNull() {
    assertThat(of(429, "").retryAfter()).isNull();
  }

  @ParameterizedTest
  @CsvSource({"x-request-id", "X-SignalWire-Request-Id", "Request-Id", "x-amzn-RequestId"})
  void requestIdIsFoundUnderEachOfItsNames(String name) {
    assertThat(of(500, "", name, "r-1").requestId()).isEqualTo("r-1");
  }

  @Test
  void requestIdIsTakenFromTheFirstOfItsNames() {
    ApiException e = of(500, "", "x-amzn-requestid", "4", "request-id", "3", "X-Request-ID", "1");
    assertThat(e.requestId()).isEqualTo("1");
    assertThat(of(500, "").requestId()).isNull();
  }

  @Test
  void headersAreKeptWithTheirRepeats() {
    ApiException e = of(500, "", "A", "1", "B", "2", "a", "3");
    assertThat(e.headers().values("A")).containsExactly("1", "3");
    assertThat(e.headers().get("b")).isEqualTo("2");
  }

  @Test
  void locationIsNamedWhereARedirectWasNotFollowed() {
    assertThat(of(302, "", "Location", "/x")).hasMessageEndingWith("not followed to /x");
    assertThat(of(201, "", "Location", "/x").getMessage()).doesNotContain("/x");
    assertThat(of(302, "").getMessage()).doesNotContain("not followed");
  }

  @Test
  void exceptionSurvivesSerialization() throws Exception {
    ApiException e =
        of(429, "{\"code\":1,\"message\":\"m\"}", "Retry-After", "7", "X-Request-Id", "r");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new ObjectOutputStream(bytes).writeObject(e);
    RateLimitException copy =
        (RateLimitException)
            new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();
    assertThat(copy).hasMessage(e.getMessage());
    assertThat(copy.status()).isEqualTo(429);
    assertThat(copy.headers()).isEqualTo(e.headers());
    assertThat(copy.errors()).map(ApiError::message).containsExactly("m");
    assertThat(copy.retryAfter()).isEqualTo(Duration.ofSeconds(7));
    assertThat(copy.body()).isEqualTo(e.body());
  }

  @Test
  void entryDescribesItself() {
    assertThat(new ApiError(null, null, null, null, null))
        .hasToString("error without code and message");
    assertThat(new ApiError(null, "m", null, null, null)).hasToString("m");
    assertThat(new ApiError(null, null, null, null, "Url")).hasToString("Url");
    assertThat(new ApiError("1", "m", "i", "t", "Url")).hasToString("code 1, Url: m");
  }
}
