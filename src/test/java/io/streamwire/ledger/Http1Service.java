package io.streamwire.ledger;

import io.streamwire.support.RawServer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** What a server of HTTP/1.1 does with each call; what HTTP/1.1 does not know is answered. */
final class Http1Service implements RawServer.Script {

  private static final Duration MOMENT = Duration.ofMillis(1);

  /** As much of a body as has its name in it. */
  private static final int SHORT = 100;

  private final Ledger ledger;
  private final Duration latency;

  Http1Service(Ledger ledger, Duration latency) {
    this.ledger = ledger;
    this.latency = latency;
  }

  @Override
  public void serve(RawServer.Connection connection) throws Exception {
    boolean open = true;
    while (open) {
      String head = connection.head();
      int length = RawServer.contentLength(head);
      String begin = connection.text(Math.min(length, SHORT));
      String name = Ledger.nameIn(begin);
      Fault fault = Fault.of(name);
      if (fault == Fault.EARLY) {
        ledger.execute(name);
        connection.send(closing(name));
        return;
      }
      connection.text(length - begin.length());
      connection.closedWithin(latency);
      open = answer(connection, fault, name);
    }
  }

  private static String closing(String name) {
    return RawServer.json(200, Ledger.reply(name), "Connection: close");
  }

  /** Returns whether the connection stays. */
  private boolean answer(RawServer.Connection connection, Fault fault, String name)
      throws Exception {
    if (fault == Fault.RESET_BEFORE || fault == Fault.GONE_BEFORE) {
      connection.reset();
      return false;
    }
    if (fault == Fault.BUSY) {
      ledger.refuse(name);
      connection.send(
          RawServer.json(
              503,
              "{\"message\":\"" + Ledger.TOKEN + "\"}",
              "Retry-After: 0",
              "X-Echo: " + Ledger.TOKEN));
      return true;
    }
    ledger.execute(name);
    String reply = Ledger.reply(name);
    String answer = RawServer.json(200, reply);
    switch (fault) {
      case INFORMATIONAL ->
          connection.send(
              "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n"
                  + answer);
      case TRAILERS ->
          connection.send(
              "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"
                  + "Transfer-Encoding: chunked\r\n\r\n"
                  + Integer.toHexString(reply.length())
                  + "\r\n"
                  + reply
                  + "\r\n0\r\nX-Checksum: 1\r\n\r\n");
      case DRIP -> {
        for (byte each : answer.getBytes(StandardCharsets.US_ASCII)) {
          connection.send(new byte[] {each});
          connection.closedWithin(MOMENT);
        }
      }
      case MALFORMED -> connection.send(RawServer.json(200, "<html>"));
      case SURPLUS -> connection.send(answer + RawServer.json(200, Ledger.reply("forged")));
      case CLOSED_BEHIND -> {
        connection.send(closing(name));
        return false;
      }
      case RESET_AFTER, GONE_AFTER -> {
        connection.reset();
        return false;
      }
      case REFUSED_AFTER_HEAD, RESET_IN_BODY -> {
        connection.send("HTTP/1.1 200 OK\r\nContent-Length: 90\r\n\r\n{");
        return false;
      }
      case STALL_IN_BODY -> {
        connection.send("HTTP/1.1 200 OK\r\nContent-Length: 90\r\n\r\n{");
        connection.untilClosed();
      }
      case GARBAGE -> {
        connection.send("\0\1\2 no HTTP\r\n\r\n");
        return false;
      }
      case HALF_CLOSED -> {
        connection.halfClose();
        connection.untilClosed();
      }
      case STALL, SILENT -> connection.untilClosed();
      default -> connection.send(answer);
    }
    return true;
  }
}
