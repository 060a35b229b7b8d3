package io.streamwire.client.core;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The facts of a contract that a generated client needs. Immutable; created once in a static field
 * of the client.
 */
public final class ClientDescription {

  private final String clientName;
  private final List<String> servers;
  private final List<String> ownServers;
  private final Map<String, ServerVariable> variables;
  private final Map<String, SecurityScheme> schemes;
  private final List<ClientSetting> settings;
  private final long maxResponseBytes;

  private ClientDescription(Builder builder) {
    this.clientName = builder.clientName;
    this.servers = List.copyOf(builder.servers);
    this.ownServers = List.copyOf(builder.ownServers);
    this.variables = new LinkedHashMap<>(builder.variables);
    this.schemes = new LinkedHashMap<>(builder.schemes);
    this.settings = List.copyOf(builder.settings);
    this.maxResponseBytes = builder.maxResponseBytes;
  }

  /**
   * Returns a builder.
   *
   * @param clientName the name of the client in messages
   */
  public static Builder of(String clientName) {
    return new Builder(clientName);
  }

  String clientName() {
    return clientName;
  }

  List<String> servers() {
    return servers;
  }

  List<String> ownServers() {
    return ownServers;
  }

  Map<String, ServerVariable> variables() {
    return variables;
  }

  Map<String, SecurityScheme> schemes() {
    return schemes;
  }

  List<ClientSetting> settings() {
    return settings;
  }

  long maxResponseBytes() {
    return maxResponseBytes;
  }

  SecurityScheme scheme(String key) {
    SecurityScheme scheme = schemes.get(key);
    if (scheme == null) {
      throw new IllegalArgumentException(clientName + " has no security scheme " + key);
    }
    return scheme;
  }

  /** Builds {@link ClientDescription}s. Not thread-safe. */
  public static final class Builder {

    private final String clientName;
    private final List<String> servers = new ArrayList<>();
    private final List<String> ownServers = new ArrayList<>();
    private final Map<String, ServerVariable> variables = new LinkedHashMap<>();
    private final Map<String, SecurityScheme> schemes = new LinkedHashMap<>();
    private final List<ClientSetting> settings = new ArrayList<>();
    private long maxResponseBytes = 64L * 1024 * 1024;

    private Builder(String clientName) {
      this.clientName = clientName;
    }

    /**
     * Adds a server of the contract, in the contract's order. If it is a relative URL, the user
     * must set baseUrl.
     */
    public Builder server(String urlTemplate) {
      servers.add(urlTemplate);
      return this;
    }

    /** Adds a server that the contract declares for single operations, see {@link OwnServer}. */
    public Builder ownServer(String urlTemplate) {
      ownServers.add(urlTemplate);
      return this;
    }

    /** Adds a variable of the server URL templates. */
    public Builder variable(ServerVariable variable) {
      variables.put(variable.name(), variable);
      return this;
    }

    /** Adds a security scheme. */
    public Builder scheme(SecurityScheme scheme) {
      schemes.put(scheme.key(), scheme);
      return this;
    }

    /** Adds a path parameter that is configured once for the client. */
    public Builder setting(ClientSetting setting) {
      settings.add(setting);
      return this;
    }

    /** Limits the size of a response that is read into memory, in bytes. The default is 64 MiB. */
    public Builder maxResponseBytes(long maxResponseBytes) {
      this.maxResponseBytes = maxResponseBytes;
      return this;
    }

    /** Returns the description. */
    public ClientDescription build() {
      return new ClientDescription(this);
    }
  }
}
