package io.streamwire.signalwire.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.streamwire.signalwire.model.StreamError;
import io.streamwire.signalwire.model.StreamEvent;
import io.streamwire.signalwire.model.StreamStatusEvent;
import io.streamwire.signalwire.model.StreamTrack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StreamStatusEventTest {

  private static final String FORM =
      "AccountSid=AC&CallSid=CA&StreamSid=ST&StreamName=my+first+stream&StreamEvent=stream-error"
          + "&StreamError=Duplicated+stream+name&StreamTrack=both_tracks&Timestamp=2026-01-02T03%3A04%3A05Z&Unique-ID=U";

  @Test
  void postHasItInTheForm() {
    StreamStatusEvent event = post(FORM).streamStatusEvent();
    assertThat(event.accountSid()).isEqualTo("AC");
    assertThat(event.callSid()).isEqualTo("CA");
    assertThat(event.conferenceSid()).isNull();
    assertThat(event.streamSid()).isEqualTo("ST");
    assertThat(event.streamName()).isEqualTo("my first stream");
    assertThat(event.streamEvent()).isEqualTo(StreamEvent.STREAM_ERROR);
    assertThat(event.streamError()).isEqualTo(StreamError.DUPLICATED_STREAM_NAME);
    assertThat(event.streamTrack()).isEqualTo(StreamTrack.BOTH_TRACKS);
    assertThat(event.timestamp()).isEqualTo("2026-01-02T03:04:05Z");
    assertThat(event.uniqueID()).isEqualTo("U");
  }

  @Test
  void getHasItInTheQueryBesidesYourOwnParameters() {
    WebhookRequest get =
        WebhookRequest.builder()
            .method("get")
            .url("/status?tenant=7&tenant=8&" + FORM + "#rt=900")
            .build();
    assertThat(get.streamStatusEvent()).isEqualTo(post(FORM).streamStatusEvent());
  }

  @Test
  void unknownValuesAreKept() {
    StreamStatusEvent event =
        post("AccountSid=AC&StreamSid=ST&StreamEvent=stream-paused&StreamError=new+one&Other=1")
            .streamStatusEvent();
    assertThat(event.streamEvent().known()).isFalse();
    assertThat(event.streamEvent().value()).isEqualTo("stream-paused");
    assertThat(event.streamError()).isEqualTo(StreamError.of("new one"));
  }

  @Test
  void emptyValueStandsForNone() {
    assertThat(
            post("AccountSid=AC&StreamSid=ST&StreamEvent=stream-started&StreamError=")
                .streamStatusEvent()
                .streamError())
        .isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "StreamSid=ST&StreamEvent=stream-started, required property 'AccountSid' is missing",
    "AccountSid=AC&StreamEvent=stream-started, required property 'StreamSid' is missing",
    "AccountSid=AC&StreamSid=ST&StreamEvent=, required property 'StreamEvent' is missing",
    "AccountSid=AC&StreamSid=ST&StreamSid=S2&StreamEvent=x, repeated",
    "AccountSid=%zz, malformed escape",
    "'', required property 'AccountSid' is missing"
  })
  void somethingElseIsATypedError(String form, String told) {
    assertThatThrownBy(() -> post(form).streamStatusEvent())
        .isInstanceOf(MalformedWebhookException.class)
        .hasMessageContaining(told);
  }

  private static WebhookRequest post(String form) {
    return WebhookRequest.builder()
        .method("POST")
        .url("/status")
        .body(form.getBytes(UTF_8))
        .build();
  }
}
