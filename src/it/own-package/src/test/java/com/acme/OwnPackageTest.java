package com.acme;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.acme.streams.api.CallsApi;
import com.acme.streams.model.CallStream;
import com.acme.streams.model.StartStreamRequest;
import com.acme.streams.model.StreamStatus;
import io.streamwire.wire.WireConverterFactory;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.Test;
import retrofit2.Retrofit;

class OwnPackageTest {

  @Test
  void speaksTheContractFromItsOwnPackage() throws Exception {
    try (MockWebServer server = new MockWebServer()) {
      server.start();
      server.enqueue(
          new MockResponse.Builder().body("{\"sid\":\"stream-1\",\"status\":\"queued\"}").build());
      CallsApi streams =
          new Retrofit.Builder()
              .baseUrl(server.url("/"))
              .addConverterFactory(WireConverterFactory.create())
              .build()
              .create(CallsApi.class);

      CallStream stream =
          streams
              .startStream(
                  "account",
                  "call",
                  StartStreamRequest.builder().url("wss://x/y").parameter("a", "b c").build())
              .execute()
              .body();

      assertEquals(StreamStatus.QUEUED, stream.status());
      assertEquals(
          "Url=wss%3A%2F%2Fx%2Fy&Parameter1.Name=a&Parameter1.Value=b+c",
          server.takeRequest().getBody().utf8());
    }
  }
}
