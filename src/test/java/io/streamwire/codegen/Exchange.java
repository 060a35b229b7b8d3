package io.streamwire.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.Moshi;
import io.streamwire.wire.WireConverterFactory;
import java.io.IOException;
import java.util.function.Function;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.ResponseBody;
import retrofit2.Call;
import retrofit2.Retrofit;

/** What the users of generated code do with it: read, write, and talk to a real server. */
public final class Exchange {

  private static final Moshi MOSHI = new Moshi.Builder().build();

  private Exchange() {}

  /** Reads JSON as Moshi reads it for a team: by the generated adapter of the class. */
  public static <T> T read(Class<T> type, String json) throws IOException {
    return MOSHI.adapter(type).fromJson(json);
  }

  /** Writes a value by the generated adapter of the class. */
  public static <T> String write(Class<T> type, T value) {
    return MOSHI.adapter(type).toJson(value);
  }

  /** Reads JSON, asserts that writing it gives the same text, and returns the value. */
  public static <T> T roundTrip(Class<T> type, String json) throws IOException {
    T value = read(type, json);
    assertThat(write(type, value)).isEqualTo(json);
    assertThat(read(type, json)).isEqualTo(value).hasSameHashCodeAs(value);
    return value;
  }

  /** Returns the message with which JSON is refused. */
  public static String refusal(Class<?> type, String json) {
    Exception refused = catchThrowableOfType(Exception.class, () -> read(type, json));
    assertThat(refused).as(json).isInstanceOfAny(JsonDataException.class, IOException.class);
    return refused.getMessage();
  }

  /** Executes a call against a server that answers 204, and returns what arrived there. */
  public static RecordedRequest sent(Function<Retrofit, Call<?>> call) throws Exception {
    try (MockWebServer server = server(new MockResponse.Builder().code(204).build())) {
      call.apply(retrofit(server)).execute();
      return server.takeRequest();
    }
  }

  /** Executes a call against a server that answers so, and returns what the caller gets. */
  public static <T> T reply(
      int status, String mediaType, String body, Function<Retrofit, Call<T>> call)
      throws Exception {
    MockResponse response =
        new MockResponse.Builder()
            .code(status)
            .body(body)
            .setHeader("Content-Type", mediaType)
            .build();
    try (MockWebServer server = server(response)) {
      T reply = call.apply(retrofit(server)).execute().body();
      if (reply instanceof ResponseBody streaming) {
        streaming.source().request(Long.MAX_VALUE); // all of it, while there is a server
      }
      return reply;
    }
  }

  private static MockWebServer server(MockResponse response) throws IOException {
    MockWebServer server = new MockWebServer();
    server.enqueue(response);
    server.start();
    return server;
  }

  private static Retrofit retrofit(MockWebServer server) {
    return new Retrofit.Builder()
        .baseUrl(server.url("/v1/"))
        .addConverterFactory(WireConverterFactory.create(MOSHI))
        .build();
  }
}
