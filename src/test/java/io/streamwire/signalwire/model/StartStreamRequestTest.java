package io.streamwire.signalwire.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.streamwire.wire.FormBody;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import okio.Buffer;
import org.junit.jupiter.api.Test;

/** The generated request: what it refuses, what it sends, what it shows. */
class StartStreamRequestTest {

  private final StartStreamRequest.Builder minimal =
      StartStreamRequest.builder().url("wss://x.example");

  @Test
  void requestWithoutUrlIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> StartStreamRequest.builder().name("n").build())
        .withMessage("StartStreamRequest: required field 'Url' is not set");
  }

  @Test
  void hundredParametersAreRefusedWhereTheRequestIsBuilt() {
    for (int i = 1; i <= 99; i++) {
      minimal.parameter("n" + i, "");
    }
    assertThat(minimal.build().parameters()).hasSize(99);

    minimal.parameter("n100", "");
    assertThatIllegalArgumentException()
        .isThrownBy(minimal::build)
        .withMessage("Parameter: 100 entries (expected: at most 99)");
  }

  @Test
  void blankParameterNameIsRefusedWithItsIndex() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> minimal.parameter("a", "1").parameter(" ", "2").build())
        .withMessage("Parameter2.Name: blank (expected: a text that is not blank)");
  }

  @Test
  void nullParameterIsRefusedWithItsIndex() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> minimal.parameters(Collections.singletonList(null)).build())
        .withMessage("Parameter1: null (expected: an entry)");
  }

  @Test
  void nullMemberOfAParameterIsRefusedWithItsIndex() {
    minimal.parameter("a", "1");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> minimal.parameter("b", null))
        .withMessage("Parameter2.Value: null (expected: a value)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> minimal.parameter(null, "2"))
        .withMessage("Parameter2.Name: null (expected: a value)");
    assertThat(minimal.build().parameters()).hasSize(1);
  }

  @Test
  void requestTellsItsSecretsAndItsReference() {
    List<String> secrets = new ArrayList<>();
    StartStreamRequest request =
        minimal.name("n").authorizationBearerToken("s3cret").parameter("pin", "0000").build();
    request.secrets(secrets::add);

    assertThat(secrets).containsExactly("s3cret", "0000");
    assertThat(request.reference()).isEqualTo("n");
    assertThat(minimal.name(null).build().reference()).isNull();
  }

  @Test
  void parameterWithoutValueIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> StreamParameter.builder().name("a").build())
        .withMessage("StreamParameter: required field 'Value' is not set");
  }

  @Test
  void allFieldsAreSentInTheOrderOfTheContract() throws IOException {
    StartStreamRequest request =
        minimal
            .parameter("b", "2")
            .parameter("a", "1")
            .authorizationBearerToken("t")
            .statusCallbackMethod(StatusCallbackMethod.GET)
            .statusCallback("https://cb.example/?a=1&b=2#f")
            .track(StreamTrack.of("every_track"))
            .name("my stream")
            .build();

    assertThat(sent(request))
        .isEqualTo(
            "Url=wss%3A%2F%2Fx.example&Name=my+stream&Track=every_track"
                + "&StatusCallback=https%3A%2F%2Fcb.example%2F%3Fa%3D1%26b%3D2%23f"
                + "&StatusCallbackMethod=GET&AuthorizationBearerToken=t"
                + "&Parameter1.Name=b&Parameter1.Value=2&Parameter2.Name=a&Parameter2.Value=1");
  }

  @Test
  void unsetFieldsAndDefaultsOfTheServerAreNotSent() throws IOException {
    assertThat(sent(minimal.build())).isEqualTo("Url=wss%3A%2F%2Fx.example");
    assertThat(sent(minimal.parameters(List.of()).build())).isEqualTo("Url=wss%3A%2F%2Fx.example");
  }

  @Test
  void secretsAreMasked() {
    StartStreamRequest request =
        minimal.authorizationBearerToken("s3cret").parameter("pin", "0000").build();

    assertThat(request.toString())
        .doesNotContain("s3cret", "0000")
        .contains("authorizationBearerToken=***", "StreamParameter{name=pin, value=***}");
  }

  @Test
  void laterChangesOfAListDoNotReachTheRequest() {
    List<StreamParameter> list = new ArrayList<>();
    StartStreamRequest request = minimal.parameters(list).build();
    list.add(StreamParameter.builder().name("a").value("1").build());

    assertThat(request.parameters()).isEmpty();
    assertThat(request.parameters()).isUnmodifiable();
  }

  @Test
  void laterChangesOfABuilderDoNotReachTheRequest() {
    StartStreamRequest request = minimal.parameter("a", "1").build();
    minimal.parameter("b", "2").name("n");

    assertThat(request.parameters()).hasSize(1);
    assertThat(request.name()).isNull();
  }

  @Test
  void builderOfARequestMakesAnEqualOne() {
    StartStreamRequest request = minimal.parameter("a", "1").track(StreamTrack.BOTH_TRACKS).build();

    assertThat(request.toBuilder().build()).isEqualTo(request).hasSameHashCodeAs(request);
    assertThat(request.toBuilder().name("n").build()).isNotEqualTo(request);
  }

  @Test
  void stopRequestStartsWithItsOnlyStatus() throws IOException {
    Buffer wire = new Buffer();
    FormBody.of(StopStreamRequest.builder().build()).writeTo(wire);

    assertThat(wire.readUtf8()).isEqualTo("Status=stopped");
  }

  private static String sent(StartStreamRequest request) throws IOException {
    Buffer wire = new Buffer();
    FormBody.of(request).writeTo(wire);
    return wire.readUtf8();
  }
}
