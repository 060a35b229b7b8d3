/** Uses the SDK with its own OkHttp client. */
module com.acme.modules {
  // sample requires
  requires io.streamwire;
  requires okhttp3; // only if you use types of OkHttp
  // end
  requires jdk.httpserver;
}
