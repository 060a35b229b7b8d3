package io.streamwire.client.core;

import java.util.function.Supplier;

/** What the templates emit for {@link ShopApi}. */
final class ShopClient implements AutoCloseable {

  static final ClientDescription DESCRIPTION =
      ClientDescription.of("ShopClient")
          .server("https://{region}.shop.test:{port}/{stage}")
          .server("/relative")
          .variable(ServerVariable.of("region").defaultValue("eu").values("eu", "us"))
          .variable(ServerVariable.of("port").defaultValue("443"))
          .variable(ServerVariable.of("stage").environment("SHOP_STAGE").required())
          .scheme(SecurityScheme.apiKeyHeader("apiKey", "X-Key").part("key", "apiKey", "SHOP_KEY"))
          .scheme(SecurityScheme.apiKeyQuery("queryKey", "key").part("key", "queryKey", null))
          .scheme(SecurityScheme.apiKeyCookie("cookieKey", "session"))
          .scheme(SecurityScheme.bearer("bearerAuth"))
          .scheme(SecurityScheme.oauth2("oauth", "token", "read", "write"))
          .scheme(SecurityScheme.transport("mtls", "mutual TLS"))
          .maxResponseBytes(100_000)
          .build();

  final ClientCore core;
  final ShopApi api;
  final ShopApi plainApi;

  private ShopClient(ClientCore core) {
    this.core = core;
    this.api = core.requests(ShopApi.class);
    this.plainApi = core.api(ShopApi.class);
  }

  static Builder builder() {
    return new Builder();
  }

  Builder newBuilder() {
    return new Builder(core);
  }

  @Override
  public void close() {
    core.close();
  }

  @Override
  public String toString() {
    return core.toString();
  }

  static final class Builder extends ClientBuilder<Builder> {

    private Builder() {
      super(DESCRIPTION);
    }

    private Builder(ClientCore core) {
      super(core);
    }

    Builder apiKey(String key) {
      return credential("apiKey", "key", key);
    }

    Builder queryKey(String key) {
      return credential("queryKey", "key", key);
    }

    Builder cookieKey(String key) {
      return credential("cookieKey", "key", key);
    }

    Builder token(String token) {
      return credential("bearerAuth", "token", token);
    }

    Builder token(Supplier<String> token) {
      return credential("bearerAuth", "token", token);
    }

    Builder oauth(String clientId, String clientSecret) {
      credential("oauth", "clientId", clientId);
      return credential("oauth", "clientSecret", clientSecret);
    }

    Builder variable(String name, String value) {
      return serverVariable(name, value);
    }

    Builder chosenServer(int index) {
      return server(index);
    }

    ShopClient build() {
      return new ShopClient(core());
    }
  }
}
