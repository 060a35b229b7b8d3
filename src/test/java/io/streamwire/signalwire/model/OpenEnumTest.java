package io.streamwire.signalwire.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.Moshi;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** A generated enum keeps a value that the contract does not name. */
class OpenEnumTest {

  @Test
  void knownValueIsTheConstant() {
    assertThat(StreamStatus.of("in-progress")).isSameAs(StreamStatus.IN_PROGRESS);
    assertThat(StreamStatus.IN_PROGRESS.known()).isTrue();
    assertThat(StreamStatus.IN_PROGRESS.value()).isEqualTo("in-progress");
    assertThat(StreamStatus.IN_PROGRESS).hasToString("in-progress");
  }

  @Test
  void valuesAreThoseOfTheContractInItsOrder() {
    assertThat(StreamTrack.values())
        .containsExactly(
            StreamTrack.INBOUND_TRACK, StreamTrack.OUTBOUND_TRACK, StreamTrack.BOTH_TRACKS)
        .isUnmodifiable();
    assertThat(StatusCallbackMethod.values())
        .containsExactly(StatusCallbackMethod.GET, StatusCallbackMethod.POST);
  }

  @Test
  void unknownValueIsKeptAndComparedByItsText() {
    StreamStatus paused = StreamStatus.of("paused");

    assertThat(paused.known()).isFalse();
    assertThat(paused.value()).isEqualTo("paused");
    assertThat(paused)
        .hasToString("paused")
        .isEqualTo(StreamStatus.of("paused"))
        .hasSameHashCodeAs(StreamStatus.of("paused"))
        .isNotEqualTo(StreamStatus.of("Paused"))
        .isNotEqualTo(StreamStatus.STOPPED);
  }

  @Test
  void caseMatters() {
    assertThat(StreamStatus.of("QUEUED").known()).isFalse();
  }

  @Test
  void unknownValueTravelsThroughJsonUnchanged() throws IOException {
    JsonAdapter<StreamTrack> adapter = new Moshi.Builder().build().adapter(StreamTrack.class);

    assertThat(adapter.toJson(adapter.fromJson("\"third_track\""))).isEqualTo("\"third_track\"");
    assertThat(adapter.fromJson("\"both_tracks\"")).isSameAs(StreamTrack.BOTH_TRACKS);
  }
}
