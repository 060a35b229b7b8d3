package io.streamwire.ledger;

import io.streamwire.support.HeaderBlock;
import io.streamwire.support.Http2Server;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** What a server of HTTP/2 does with each call. */
final class Http2Service implements Http2Server.Script {

  // Parameters of SETTINGS (RFC 9113, section 6.5.2).
  private static final int INITIAL_WINDOW_SIZE = 4;
  private static final int MAX_FRAME_SIZE = 5;

  private static final int ERROR_CODES = 14;
  private static final int HIGHEST_STREAM = Integer.MAX_VALUE;

  private final Ledger ledger;
  private final Duration latency;

  Http2Service(Ledger ledger, Duration latency) {
    this.ledger = ledger;
    this.latency = latency;
  }

  @Override
  public void serve(Http2Server.Request request) throws IOException, InterruptedException {
    pause(latency.toMillis());
    String name = Ledger.nameIn(request.body());
    Fault fault = Fault.of(name);
    beforeServing(request, fault, name);
    if (!request.isServed()) {
      return;
    }
    switch (fault) {
      case RESET_BEFORE -> request.reset(request.number() % ERROR_CODES);
      case BUSY -> {
        ledger.refuse(name);
        request.head(
            new HeaderBlock()
                .status(503)
                .json()
                .field("retry-after", "0")
                .field("x-echo", Ledger.TOKEN));
        request.data("{\"message\":\"" + Ledger.TOKEN + "\"}", true);
      }
      case GONE_BEFORE -> request.hangUp();
      case REFUSED_ONCE -> {
        if (ledger.isFirst(name)) {
          request.reset(Http2Server.REFUSED_STREAM);
        } else {
          execute(request, Fault.NONE, name);
        }
      }
      default -> execute(request, fault, name);
    }
  }

  /** Ends the connection in order, for this call or those behind it. */
  private void beforeServing(Http2Server.Request request, Fault fault, String name)
      throws IOException {
    if (fault == Fault.GOAWAY && ledger.isFirst(name)) {
      request.end(Http2Server.NO_ERROR);
    } else if (fault == Fault.CALM && ledger.isFirst(name)) {
      request.end(Http2Server.ENHANCE_YOUR_CALM);
    } else if (fault == Fault.GOAWAY_ABOVE) {
      request.goAway(HIGHEST_STREAM, Http2Server.NO_ERROR);
    }
  }

  private void execute(Http2Server.Request request, Fault fault, String name)
      throws IOException, InterruptedException {
    ledger.execute(name);
    String reply = Ledger.reply(name);
    switch (fault) {
      case INFORMATIONAL -> {
        request.head(new HeaderBlock().status(100));
        request.head(new HeaderBlock().status(103).field("link", "</x>"));
        request.answer(reply);
      }
      case TRAILERS -> {
        request.head();
        request.data(reply, false);
        request.trailer("x-checksum", "1");
      }
      case DRIP -> {
        request.head();
        for (int i = 0; i < reply.length(); i++) {
          request.data(reply.substring(i, i + 1), i == reply.length() - 1);
          pause(1);
        }
      }
      case ZERO_WINDOW -> {
        request.setting(INITIAL_WINDOW_SIZE, 0);
        pause(20);
        request.setting(INITIAL_WINDOW_SIZE, 65_535);
        request.answer(reply);
      }
      case MALFORMED -> request.answer("<html>");
      case EARLY -> {
        request.answer(reply);
        request.reset(Http2Server.NO_ERROR);
      }
      case RESET_AFTER -> {
        int code = request.number() % ERROR_CODES;
        request.reset(code == Http2Server.REFUSED_STREAM ? Http2Server.NO_ERROR : code);
      }
      case REFUSED_AFTER_HEAD -> {
        request.head();
        request.reset(Http2Server.REFUSED_STREAM);
      }
      case RESET_IN_BODY -> {
        request.head();
        request.data("{", false);
        request.reset(request.number() % ERROR_CODES);
      }
      case STALL -> {
        // No answer.
      }
      case STALL_IN_BODY -> {
        request.head();
        request.data("{", false);
      }
      case GONE_AFTER -> request.hangUp();
      case HALF_CLOSED -> request.halfClose();
      case GARBAGE -> request.garbage("HTTP/1.1 200 OK\r\n\r\n");
      case BAD_SETTINGS -> request.setting(MAX_FRAME_SIZE, 1);
      case GOAWAY_AFTER_HEAD -> {
        request.head();
        request.endBelow();
        request.hangUp();
      }
      case SILENT -> request.goSilent();
      default -> request.answer(reply);
    }
  }

  private static void pause(long millis) throws InterruptedException {
    TimeUnit.MILLISECONDS.sleep(millis);
  }
}
