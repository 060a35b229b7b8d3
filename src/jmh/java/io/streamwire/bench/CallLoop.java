package io.streamwire.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * One client in a JVM of its own, which is told when its turn is: for each line that it is sent it
 * makes a batch of calls and prints nanoseconds of CPU time a call, every thread of the process
 * counted, nanoseconds on the wall, and how long the JIT compiler ran meanwhile.
 */
final class CallLoop {

  private static final OperatingSystemMXBean SYSTEM =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private static final CompilationMXBean COMPILER = ManagementFactory.getCompilationMXBean();

  private CallLoop() {}

  /** Arguments: client, address, number of parameters, threads, calls of a batch. */
  public static void main(String[] args) throws Exception {
    int threads = Integer.parseInt(args[3]);
    int calls = Integer.parseInt(args[4]);
    ExecutorService callers = Executors.newFixedThreadPool(threads);
    try (Peer peer =
        ComparedClient.valueOf(args[0])
            .open(
                URI.create(args[1]), SampleExchange.parameters(Integer.parseInt(args[2])), null)) {
      while (System.in.read() >= 0) {
        long compiled = COMPILER.getTotalCompilationTime();
        long cpu = SYSTEM.getProcessCpuTime();
        long wall = System.nanoTime();
        batch(peer, callers, threads, calls);
        long wallNanos = System.nanoTime() - wall;
        long cpuNanos = SYSTEM.getProcessCpuTime() - cpu;
        long compilerNanos = (COMPILER.getTotalCompilationTime() - compiled) * 1_000_000;
        System.out.println(
            cpuNanos / calls + " " + wallNanos / calls + " " + compilerNanos / calls);
      }
    } catch (ExecutionException e) {
      e.printStackTrace();
      System.exit(1); // a client's threads would keep this process, and with it the bench
    }
    System.exit(0);
  }

  private static void batch(Peer peer, ExecutorService callers, int threads, int calls)
      throws InterruptedException, ExecutionException {
    List<Future<?>> shares = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      shares.add(callers.submit(() -> share(peer, calls / threads)));
    }
    for (Future<?> share : shares) {
      share.get();
    }
  }

  /**
   * Makes calls, and again those that fail, if they are few: the JDK's client now and then closes a
   * connection itself and then fails on it.
   */
  private static Void share(Peer peer, int calls) throws IOException {
    int failures = 0;
    for (int i = 0; i < calls; i++) {
      try {
        peer.call();
      } catch (IOException e) {
        failures++;
        if (failures > calls / 100) {
          throw e;
        }
        System.err.println("made again: " + e.getMessage());
        i--;
      }
    }
    return null;
  }
}
