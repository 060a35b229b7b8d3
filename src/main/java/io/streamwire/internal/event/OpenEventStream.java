package io.streamwire.internal.event;

import com.squareup.moshi.JsonDataException;
import io.streamwire.client.EventStream;
import io.streamwire.client.ServerEvent;
import io.streamwire.error.BrokenStreamException;
import io.streamwire.error.MalformedResponseException;
import io.streamwire.internal.call.StreamedBody;
import io.streamwire.internal.secret.Secrets;
import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * A stream of events, read from one connection or, after reconnects, from several in sequence.
 *
 * <p>The reading thread holds the lock, because a buffer must have one user at a time. {@link
 * #close()} on another thread cancels the call; the reading thread then closes the body.
 */
public final class OpenEventStream<T> implements EventStream<T> {

  private final StreamSettings<T> settings;
  private final ReentrantLock reading = new ReentrantLock();
  private final AtomicBoolean reserved = new AtomicBoolean();
  private volatile StreamedBody body;
  private volatile boolean closed;
  private volatile @Nullable String lastEventId;
  private FrameReader frames;
  private int reconnects;

  /** Opens a stream on a response body. */
  public OpenEventStream(StreamedBody body, StreamSettings<T> settings) {
    this.settings = settings;
    this.body = body;
    this.frames = settings.open(body);
  }

  @Override
  public Iterator<T> iterator() {
    Iterator<ServerEvent<T>> events = reserve();
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return events.hasNext();
      }

      @Override
      public T next() {
        return events.next().data();
      }
    };
  }

  @Override
  public Stream<T> stream() {
    return events().map(ServerEvent::data);
  }

  @Override
  public Stream<ServerEvent<T>> events() {
    int kind = Spliterator.ORDERED | Spliterator.NONNULL;
    return StreamSupport.stream(Spliterators.spliteratorUnknownSize(reserve(), kind), false)
        .onClose(this::close);
  }

  @Override
  public CompletableFuture<Void> forEachAsync(Consumer<? super T> action) {
    Iterator<T> events = iterator();
    Reading reading = new Reading();
    try {
      settings.workers().execute(() -> read(events, action, reading));
    } catch (RejectedExecutionException e) {
      reading.completeExceptionally(new IllegalStateException("client is closed", e));
    }
    return reading;
  }

  private void read(Iterator<T> events, Consumer<? super T> action, Reading reading) {
    try {
      events.forEachRemaining(action);
      complete(() -> reading.complete(null));
    } catch (Throwable e) {
      complete(() -> reading.completeExceptionally(e));
    }
  }

  private void complete(Runnable completion) {
    try {
      settings.callbacks().execute(completion);
    } catch (RejectedExecutionException e) {
      completion.run(); // better than never completing it: the client is closed
    }
  }

  /**
   * Closes the stream whenever it is completed, including by {@code cancel} and {@code orTimeout}.
   */
  private final class Reading extends CompletableFuture<Void> {

    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
      boolean cancelled = super.cancel(mayInterruptIfRunning);
      close();
      return cancelled;
    }

    @Override
    public boolean completeExceptionally(Throwable failure) {
      boolean completed = super.completeExceptionally(failure);
      close();
      return completed;
    }
  }

  @Override
  public @Nullable String lastEventId() {
    return lastEventId;
  }

  @Override
  public void close() {
    boolean open = !closed;
    closed = true;
    if (open) {
      body.cancel(); // only before the end: afterwards another call may use the connection
    }
    if (reading.tryLock()) {
      try {
        body.close();
      } finally {
        reading.unlock();
      }
    }
  }

  private Iterator<ServerEvent<T>> reserve() {
    if (!reserved.compareAndSet(false, true)) {
      throw new IllegalStateException("events: already being read (expected: read once)");
    }
    return new Events();
  }

  private final class Events implements Iterator<ServerEvent<T>> {

    private @Nullable ServerEvent<T> ahead;

    @Override
    public boolean hasNext() {
      if (ahead == null) {
        ahead = read();
      }
      return ahead != null;
    }

    @Override
    public ServerEvent<T> next() {
      ServerEvent<T> next = hasNext() ? ahead : null;
      if (next == null) {
        throw new NoSuchElementException("the stream has ended");
      }
      ahead = null;
      return next;
    }
  }

  private @Nullable ServerEvent<T> read() {
    reading.lock();
    try {
      ServerEvent<T> event = closed ? null : event();
      if (event == null) {
        closed = true;
      }
      return event;
    } catch (RuntimeException e) {
      closed = true;
      body.cancel();
      throw e;
    } finally {
      if (closed) {
        body.close(); // without cancelling, so that the connection can be reused
      }
      reading.unlock();
    }
  }

  private @Nullable ServerEvent<T> event() {
    while (true) {
      try {
        Frame frame = frames.next();
        String id = frames.lastEventId();
        lastEventId = id == null ? lastEventId : id;
        if (frame == null || settings.isEnd(frame)) {
          return null;
        }
        ServerEvent<T> event = new ServerEvent<>(lastEventId, frame.name(), decoded(frame));
        reconnects = 0;
        return event;
      } catch (FrameTooLargeException e) {
        throw malformed("", e);
      } catch (CutFrameException e) {
        if (settings.isEnd(e.partial())) {
          return null;
        }
        continueAfter(e);
      } catch (IOException e) {
        if (closed) {
          return null; // closed by another thread
        }
        continueAfter(e);
      }
    }
  }

  private T decoded(Frame frame) throws IOException {
    try {
      return settings.decode(frame.text());
    } catch (EOFException e) {
      // The last line needs no line end, but a lost connection also leaves an incomplete last line.
      if (frames instanceof JsonLines lines && lines.isCut()) {
        throw new CutFrameException(frame);
      }
      throw malformed(frame.text(), e);
    } catch (IOException | JsonDataException e) {
      throw malformed(frame.text(), e);
    }
  }

  private void continueAfter(IOException failure) {
    if (!settings.mayReconnect(reconnects++)) {
      throw broken(failure);
    }
    try {
      settings.pause(frames.retryMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw broken(failure);
    }
    body.close();
    StreamedBody next = settings.reopen(lastEventId);
    body = next;
    frames = settings.open(next);
    if (closed) {
      next.cancel(); // close() was called meanwhile and cancelled only the old call
    }
  }

  private BrokenStreamException broken(IOException failure) {
    Throwable safe = body.secrets().mask(failure);
    boolean timeout = failure instanceof InterruptedIOException;
    String problem = timeout ? "no data within the idle timeout" : safe.toString();
    if (failure instanceof CutFrameException) {
      problem = String.valueOf(safe.getMessage());
    }
    return new BrokenStreamException(
        settings.operation() + ": stream interrupted, " + problem, timeout, lastEventId, safe);
  }

  private MalformedResponseException malformed(String text, Exception cause) {
    Secrets masking = body.secrets();
    return new MalformedResponseException(
        settings.operation()
            + ": an event is not of the declared type: "
            + masking.mask("" + cause.getMessage()),
        body.status(),
        masking.mask(body.headers()),
        masking.mask(text),
        masking.mask(cause));
  }
}
