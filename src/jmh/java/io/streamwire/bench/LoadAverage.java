package io.streamwire.bench;

import java.lang.management.ManagementFactory;
import java.util.Locale;

/** How busy the machine is, for whoever reads a table later. */
final class LoadAverage {

  private LoadAverage() {}

  static String now() {
    return String.format(
        Locale.ROOT,
        "Load average of the last minute: %.2f.",
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
  }
}
