package io.streamwire.ledger;

import java.util.Arrays;
import java.util.List;

/** What a server does with a call, by the call's name; and whom that may concern. */
enum Fault {
  NONE(Reach.NOBODY),
  /** 100 and 103 before the response. */
  INFORMATIONAL(Reach.NOBODY),
  /** Trailers behind the body. */
  TRAILERS(Reach.NOBODY),
  /** A body that comes byte by byte. */
  DRIP(Reach.NOBODY),
  /** An HTTP/2 stream that is refused once, before it was executed. */
  REFUSED_ONCE(Reach.NOBODY),
  /** A window of nothing for a while, on all streams. */
  ZERO_WINDOW(Reach.NOBODY),
  /** 503 each time, and nothing executed, with a body and a header that repeat the token. */
  BUSY(Reach.CALL),
  /** 200 with a body that is not JSON. */
  MALFORMED(Reach.CALL),
  /** A response while the request's body is still being sent. */
  EARLY(Reach.CALL),
  /** RST_STREAM with one code after the other; nothing was executed. */
  RESET_BEFORE(Reach.CALL),
  /** The same when all was executed, except for REFUSED_STREAM, which would be a lie. */
  RESET_AFTER(Reach.CALL),
  /** REFUSED_STREAM behind the head of a response. */
  REFUSED_AFTER_HEAD(Reach.CALL),
  /** RST_STREAM in the middle of the body. */
  RESET_IN_BODY(Reach.CALL),
  STALL(Reach.CALL),
  STALL_IN_BODY(Reach.CALL),
  /** Another response in the same packet. */
  SURPLUS(Reach.CONNECTION),
  /** An HTTP/1.1 response with {@code Connection: close}. */
  CLOSED_BEHIND(Reach.CALL),
  GONE_BEFORE(Reach.CONNECTION),
  GONE_AFTER(Reach.CONNECTION),
  /** No more bytes from the server, whose side of the connection still reads. */
  HALF_CLOSED(Reach.CONNECTION),
  /** Bytes that are no HTTP. */
  GARBAGE(Reach.CONNECTION),
  /** SETTINGS with a value that HTTP/2 forbids. */
  BAD_SETTINGS(Reach.CONNECTION),
  /** GOAWAY in order: streams above the last are not executed. */
  GOAWAY(Reach.CONNECTION),
  /** The same with ENHANCE_YOUR_CALM. */
  CALM(Reach.CONNECTION),
  /** GOAWAY whose last stream is the highest there can be. */
  GOAWAY_ABOVE(Reach.CONNECTION),
  /** GOAWAY below a stream that has the head of its response. */
  GOAWAY_AFTER_HEAD(Reach.CONNECTION),
  SILENT(Reach.CONNECTION);

  /** Whose call may fail. */
  enum Reach {
    NOBODY,
    CALL,
    CONNECTION
  }

  private final Reach reach;

  Fault(Reach reach) {
    this.reach = reach;
  }

  boolean mayFail() {
    return reach != Reach.NOBODY;
  }

  /** The faults that leave other calls of an HTTP/2 connection be. */
  static List<Fault> ofOneCall() {
    return Arrays.stream(values()).filter(fault -> fault.reach != Reach.CONNECTION).toList();
  }

  static List<Fault> all() {
    return List.of(values());
  }

  static Fault of(String name) {
    return Arrays.stream(values())
        .filter(fault -> name.startsWith(fault.name() + "_i"))
        .findFirst()
        .orElse(NONE);
  }
}
