// Generated from "SignalWire call streams" 0.2.0 by Streamwire. Do not edit.
package io.streamwire.signalwire.model;

import io.streamwire.wire.Fields;
import io.streamwire.wire.FormFields;
import io.streamwire.wire.FormWriter;
import io.streamwire.wire.Generated;
import io.streamwire.wire.HasReference;
import io.streamwire.wire.HasSecrets;
import io.streamwire.wire.IndexedParameters;
import io.streamwire.wire.ToStringBuilder;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** The settings of a new stream. */
@Generated("io.streamwire")
@NullMarked
public final class StartStreamRequest implements FormFields, HasReference, HasSecrets {

  private static final IndexedParameters<StreamParameter> PARAMETER_FIELDS =
      IndexedParameters.<StreamParameter>named("Parameter")
          .from(1)
          .upTo(99)
          .key("Name", StreamParameter::name)
          .member("Value", StreamParameter::value);

  private final String url;
  private final @Nullable String name;
  private final @Nullable StreamTrack track;
  private final @Nullable String statusCallback;
  private final @Nullable StatusCallbackMethod statusCallbackMethod;
  private final @Nullable String authorizationBearerToken;
  private final @Nullable List<StreamParameter> parameters;

  private StartStreamRequest(Builder builder) {
    this.url = Fields.require("StartStreamRequest", "Url", builder.url);
    this.name = builder.name;
    this.track = builder.track;
    this.statusCallback = builder.statusCallback;
    this.statusCallbackMethod = builder.statusCallbackMethod;
    this.authorizationBearerToken = builder.authorizationBearerToken;
    this.parameters = Fields.list(builder.parameters);
    if (parameters != null) {
      PARAMETER_FIELDS.check(parameters);
    }
  }

  /** Returns a builder without values. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns a builder with this object's values. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.url = url;
    builder.name = name;
    builder.track = track;
    builder.statusCallback = statusCallback;
    builder.statusCallbackMethod = statusCallbackMethod;
    builder.authorizationBearerToken = authorizationBearerToken;
    builder.parameters = parameters;
    return builder;
  }

  /**
   * The URL of the WebSocket server that receives the audio, absolute or relative. Only {@code wss}
   * is supported, not {@code ws}. A query string is not supported; use custom parameters instead.
   */
  public String url() {
    return url;
  }

  /**
   * The name of the stream, unique within the call. It can be used to stop the stream, and status
   * callbacks contain it.
   */
  public @Nullable String name() {
    return name;
  }

  /** The side of the call to stream. Default is {@code both_tracks}. */
  public @Nullable StreamTrack track() {
    return track;
  }

  /** The URL that the platform requests when the stream starts, stops or fails. */
  public @Nullable String statusCallback() {
    return statusCallback;
  }

  /** The HTTP method of the status callback. Default is {@code POST}. */
  public @Nullable StatusCallbackMethod statusCallbackMethod() {
    return statusCallbackMethod;
  }

  /** The token that the platform sends to the WebSocket server as {@code Authorization: Bearer}. */
  public @Nullable String authorizationBearerToken() {
    return authorizationBearerToken;
  }

  /** Custom parameters, which the WebSocket server receives in the {@code start} message. */
  public @Nullable List<StreamParameter> parameters() {
    return parameters;
  }

  @Override
  public void writeTo(FormWriter form) {
    form.field("Url", url);
    form.field("Name", name);
    form.field("Track", track);
    form.field("StatusCallback", statusCallback);
    form.field("StatusCallbackMethod", statusCallbackMethod);
    form.field("AuthorizationBearerToken", authorizationBearerToken);
    form.indexed(PARAMETER_FIELDS, parameters);
  }

  @Override
  public void secrets(Consumer<String> sink) {
    Fields.secret(authorizationBearerToken, sink);
    Fields.secretsIn(parameters, sink);
  }

  @Override
  public @Nullable String reference() {
    return name;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof StartStreamRequest that
        && url.equals(that.url)
        && Objects.equals(name, that.name)
        && Objects.equals(track, that.track)
        && Objects.equals(statusCallback, that.statusCallback)
        && Objects.equals(statusCallbackMethod, that.statusCallbackMethod)
        && Objects.equals(authorizationBearerToken, that.authorizationBearerToken)
        && Objects.equals(parameters, that.parameters);
  }

  @Override
  public int hashCode() {
    return Objects.hash(
        url,
        name,
        track,
        statusCallback,
        statusCallbackMethod,
        authorizationBearerToken,
        parameters);
  }

  /** Returns the values with secrets masked, for a log. */
  @Override
  public String toString() {
    return new ToStringBuilder("StartStreamRequest")
        .add("url", url)
        .add("name", name)
        .add("track", track)
        .add("statusCallback", statusCallback)
        .add("statusCallbackMethod", statusCallbackMethod)
        .mask("authorizationBearerToken", authorizationBearerToken)
        .add("parameters", parameters)
        .toString();
  }

  /** Builds a {@link StartStreamRequest}. Not thread-safe. */
  @Generated("io.streamwire")
  public static final class Builder {
    private @Nullable String url;
    private @Nullable String name;
    private @Nullable StreamTrack track;
    private @Nullable String statusCallback;
    private @Nullable StatusCallbackMethod statusCallbackMethod;
    private @Nullable String authorizationBearerToken;
    private @Nullable List<StreamParameter> parameters;

    private Builder() {}

    /** Sets {@link StartStreamRequest#url()}. */
    public Builder url(String url) {
      this.url = url;
      return this;
    }

    /** Sets {@link StartStreamRequest#name()}. */
    public Builder name(@Nullable String name) {
      this.name = name;
      return this;
    }

    /** Sets {@link StartStreamRequest#track()}. */
    public Builder track(@Nullable StreamTrack track) {
      this.track = track;
      return this;
    }

    /** Sets {@link StartStreamRequest#statusCallback()}. */
    public Builder statusCallback(@Nullable String statusCallback) {
      this.statusCallback = statusCallback;
      return this;
    }

    /** Sets {@link StartStreamRequest#statusCallbackMethod()}. */
    public Builder statusCallbackMethod(@Nullable StatusCallbackMethod statusCallbackMethod) {
      this.statusCallbackMethod = statusCallbackMethod;
      return this;
    }

    /** Sets {@link StartStreamRequest#authorizationBearerToken()}. */
    public Builder authorizationBearerToken(@Nullable String authorizationBearerToken) {
      this.authorizationBearerToken = authorizationBearerToken;
      return this;
    }

    /** Sets {@link StartStreamRequest#parameters()}. */
    public Builder parameters(@Nullable List<StreamParameter> parameters) {
      this.parameters = Fields.list(parameters);
      return this;
    }

    /** Appends an entry. */
    public Builder parameter(StreamParameter parameter) {
      parameters = Fields.growing(parameters);
      parameters.add(parameter);
      return this;
    }

    /** Appends an entry with the given values. */
    public Builder parameter(String name, String value) {
      PARAMETER_FIELDS.require(this.parameters, "Name", name);
      PARAMETER_FIELDS.require(this.parameters, "Value", value);
      return parameter(StreamParameter.builder().name(name).value(value).build());
    }

    /**
     * Builds the object.
     *
     * @throws IllegalArgumentException if a required value is missing, or a value violates a limit
     *     of the contract
     */
    public StartStreamRequest build() {
      return new StartStreamRequest(this);
    }
  }
}
