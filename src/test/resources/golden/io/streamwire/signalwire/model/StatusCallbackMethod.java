// Generated from "SignalWire call streams" 0.2.0 by Streamwire. Do not edit.
package io.streamwire.signalwire.model;

import com.squareup.moshi.JsonClass;
import com.squareup.moshi.Moshi;
import io.streamwire.wire.Generated;
import io.streamwire.wire.Json;
import io.streamwire.wire.JsonEnum;
import io.streamwire.wire.OpenEnum;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullMarked;

/** The HTTP method of a status callback. */
@Generated("io.streamwire")
@NullMarked
@JsonClass(generateAdapter = true, generator = "streamwire")
public final class StatusCallbackMethod extends OpenEnum<String> {

  /** The parameters are in the query. */
  public static final StatusCallbackMethod GET = new StatusCallbackMethod("GET", true);

  /** The parameters are in a form body. */
  public static final StatusCallbackMethod POST = new StatusCallbackMethod("POST", true);

  private static final List<StatusCallbackMethod> VALUES = List.of(GET, POST);
  private static final Map<String, StatusCallbackMethod> KNOWN = byValue(VALUES);

  private StatusCallbackMethod(String value, boolean known) {
    super(value, known);
  }

  /**
   * Returns the constant with this value, or a new instance with {@code known() == false} if there
   * is none.
   */
  public static StatusCallbackMethod of(String value) {
    StatusCallbackMethod constant = KNOWN.get(value);
    return constant == null ? new StatusCallbackMethod(value, false) : constant;
  }

  /** Returns the constants, in the contract's order. */
  public static List<StatusCallbackMethod> values() {
    return VALUES;
  }
}

@Generated("io.streamwire")
final class StatusCallbackMethodJsonAdapter extends JsonEnum<String, StatusCallbackMethod> {

  public StatusCallbackMethodJsonAdapter(Moshi moshi) {
    super(Json.STRING, StatusCallbackMethod::of);
  }
}
