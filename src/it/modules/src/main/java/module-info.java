/** Uses the SDK, and OkHttp to give it a client of its own. */
module com.acme.modules {
  // sample requires
  requires io.streamwire;
  requires okhttp3; // only if you use types of OkHttp
  // end
  requires jdk.httpserver;
}
