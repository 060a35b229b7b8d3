// Generated from "SignalWire call streams" 0.1.0 by Streamwire's templates; do not edit.
package io.streamwire.signalwire.model;

import com.squareup.moshi.JsonClass;
import com.squareup.moshi.Moshi;
import io.streamwire.wire.Json;
import io.streamwire.wire.JsonEnum;
import io.streamwire.wire.OpenEnum;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** The HTTP method of a status callback. */
@NullMarked
@JsonClass(generateAdapter = true, generator = "streamwire")
public final class StatusCallbackMethod implements OpenEnum {

  /** The parameters ride in the query. */
  public static final StatusCallbackMethod GET = new StatusCallbackMethod("GET", true);

  /** The parameters ride in a form body. */
  public static final StatusCallbackMethod POST = new StatusCallbackMethod("POST", true);

  private static final List<StatusCallbackMethod> VALUES = List.of(GET, POST);
  private static final Map<Object, StatusCallbackMethod> KNOWN = OpenEnum.byValue(VALUES);

  private final String value;
  private final boolean known;

  private StatusCallbackMethod(String value, boolean known) {
    this.value = value;
    this.known = known;
  }

  /**
   * Returns the constant of a value, or for a value that the contract does not name one that keeps
   * it.
   */
  public static StatusCallbackMethod of(String value) {
    StatusCallbackMethod constant = KNOWN.get(value);
    return constant == null ? new StatusCallbackMethod(value, false) : constant;
  }

  /** Returns the values that the contract names, in its order. */
  public static List<StatusCallbackMethod> values() {
    return VALUES;
  }

  /** Returns the value as it travels. */
  @Override
  public String value() {
    return value;
  }

  @Override
  public boolean known() {
    return known;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof StatusCallbackMethod that && value.equals(that.value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  /** Returns the value as text. */
  @Override
  public String toString() {
    return String.valueOf(value);
  }
}

/** Reads and writes {@link StatusCallbackMethod} as JSON, without reflection. */
final class StatusCallbackMethodJsonAdapter extends JsonEnum<String, StatusCallbackMethod> {

  /** Called by Moshi. */
  public StatusCallbackMethodJsonAdapter(Moshi moshi) {
    super(Json.STRING, StatusCallbackMethod::of);
  }
}
