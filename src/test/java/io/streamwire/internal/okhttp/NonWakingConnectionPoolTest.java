package io.streamwire.internal.okhttp;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamwire.support.Await;
import io.streamwire.support.RawServer;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.junit.jupiter.api.Test;

class NonWakingConnectionPoolTest {

  private static final int CALLS = 1_000;

  private static final Set<String> NAMES =
      Set.of("streamwire connections", "OkHttp ConnectionPool connection closer");

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private static OkHttpClient client(ConnectionPool pool) {
    return new OkHttpClient.Builder().connectionPool(pool).build();
  }

  private static void call(OkHttpClient client, RawServer server) throws IOException {
    Request request = new Request.Builder().url(server.url()).post(RequestBody.EMPTY).build();
    try (Response response = client.newCall(request).execute()) {
      assertThat(response.body().string()).isEqualTo("{}");
    }
  }

  /** How often each thread has waited. */
  private static Map<Long, Long> waits() {
    return Arrays.stream(THREADS.dumpAllThreads(false, false))
        .collect(Collectors.toMap(ThreadInfo::getThreadId, ThreadInfo::getWaitedCount));
  }

  /** How often pools' threads have waited since. OkHttp renames its threads to their tasks. */
  private static long waitsOfPools(Map<Long, Long> before) {
    return Arrays.stream(THREADS.dumpAllThreads(false, false))
        .filter(thread -> NAMES.contains(thread.getThreadName()))
        .mapToLong(t -> t.getWaitedCount() - before.getOrDefault(t.getThreadId(), 0L))
        .sum();
  }

  @Test
  void wakesNoThreadAfterEachCall() throws IOException {
    ConnectionPool pool = NonWakingConnectionPool.create(5, 1, TimeUnit.MINUTES);
    try (RawServer server = RawServer.start(RawServer.answering(RawServer.json(200, "{}")))) {
      OkHttpClient client = client(pool);
      call(client, server);
      Map<Long, Long> before = waits();
      for (int i = 0; i < CALLS; i++) {
        call(client, server);
      }
      // Once a second, for each pool that other tests left open too; OkHttp's own, once a call.
      assertThat(waitsOfPools(before)).isLessThan(CALLS / 2);
      assertThat(pool.connectionCount()).isEqualTo(1);
    } finally {
      pool.evictAll();
    }
  }

  @Test
  void closesAConnectionThatIsTooOld() throws IOException {
    ConnectionPool pool = NonWakingConnectionPool.create(5, 1, TimeUnit.MILLISECONDS);
    try (RawServer server = RawServer.start(RawServer.answering(RawServer.json(200, "{}")))) {
      call(client(pool), server);
      Await.until(() -> server.connections() == 1 && server.openConnections() == 0);
      assertThat(pool.connectionCount()).isZero();
    }
  }

  @Test
  void closesConnectionsThatAreTooMany() throws IOException {
    ConnectionPool pool = NonWakingConnectionPool.create(1, 1, TimeUnit.HOURS);
    try (RawServer one = RawServer.start(RawServer.answering(RawServer.json(200, "{}")));
        RawServer another = RawServer.start(RawServer.answering(RawServer.json(200, "{}")))) {
      OkHttpClient client = client(pool);
      call(client, one);
      call(client, another);
      Await.until(() -> one.openConnections() == 0);
      assertThat(pool.connectionCount()).isEqualTo(1);
    } finally {
      pool.evictAll();
    }
  }

  @Test
  void withoutWhatItNeedsOfOkHttpItIsOkHttpsOwnPool() throws ReflectiveOperationException {
    Class<?> elsewhere = new WithoutTaskRunner().loadClass(NonWakingConnectionPool.class.getName());
    Method create = elsewhere.getDeclaredMethod("create", int.class, long.class, TimeUnit.class);
    create.setAccessible(true);

    assertThat(create.invoke(null, 5, 1, TimeUnit.MINUTES)).isInstanceOf(ConnectionPool.class);
  }

  /** Stands for another version of OkHttp: our class is there, what it asks for is not. */
  private static final class WithoutTaskRunner extends ClassLoader {

    WithoutTaskRunner() {
      super(NonWakingConnectionPool.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (name.startsWith("okhttp3.internal.concurrent.TaskRunner")) {
        throw new ClassNotFoundException(name);
      }
      if (!name.startsWith(NonWakingConnectionPool.class.getName())) {
        return super.loadClass(name, resolve);
      }
      try (InputStream in = getResourceAsStream(name.replace('.', '/') + ".class")) {
        byte[] bytes = in.readAllBytes();
        return defineClass(name, bytes, 0, bytes.length);
      } catch (IOException e) {
        throw new ClassNotFoundException(name, e);
      }
    }
  }
}
