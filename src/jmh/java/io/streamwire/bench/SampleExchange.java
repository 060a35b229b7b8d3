package io.streamwire.bench;

import io.streamwire.signalwire.model.StartStreamRequest;
import io.streamwire.signalwire.model.StreamTrack;
import java.util.ArrayList;
import java.util.List;

/** The one request that every client sends, and the one reply that it gets. */
final class SampleExchange {

  static final String ACCOUNT = "b08dacad-2d3c-4a3c-8ab2-1f4ee0c1d3b0";
  static final String CALL = "CA5f1b2c3d-58f1-4c5e-9a10-2f9d0a3b7c44";
  static final String TOKEN = "PTf3a9c1d27b4e8a6c5d0f";
  static final String URL = "wss://media.example.com/stream";
  static final String NAME = "my_first_stream";
  static final String TRACK = "both_tracks";

  static final String REPLY =
      """
      {"sid":"MZ8e2b3c4d-1f5a-4b6c-8d7e-9f0a1b2c3d4e","account_sid":"%s","call_sid":"%s",\
      "name":"my_first_stream","status":"in-progress",\
      "date_updated":"Wed, 19 Sep 2018 21:00:00 +0000",\
      "uri":"/api/laml/2010-04-01/Accounts/%s/Calls/%s/Streams/MZ8e2b3c4d"}\
      """
          .formatted(ACCOUNT, CALL, ACCOUNT, CALL);

  private SampleExchange() {}

  /** One custom parameter. Half the values have something to escape. */
  record Parameter(String name, String value) {}

  static List<Parameter> parameters(int count) {
    List<Parameter> parameters = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      String value = i % 2 == 0 ? "Jane Doe & Sons, no. " + i : "customer-" + (100_000 + i);
      parameters.add(new Parameter("CustomerField" + i, value));
    }
    return parameters;
  }

  static StartStreamRequest request(List<Parameter> parameters) {
    StartStreamRequest.Builder request =
        StartStreamRequest.builder().url(URL).name(NAME).track(StreamTrack.of(TRACK));
    parameters.forEach(parameter -> request.parameter(parameter.name(), parameter.value()));
    return request.build();
  }
}
