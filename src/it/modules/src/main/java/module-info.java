/** Uses the SDK, and OkHttp to give it a client of its own. */
module com.acme.modules {
  requires io.streamwire;
  requires jdk.httpserver;
  requires okhttp3;
}
