package org.xuetu.indexer.release;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/// The processor time of each sort of work, summed over all threads. Wall time says little where
/// several threads work at once on a machine that has other things to do.
final class ProcessorTimes {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final Map<BuildWork, Duration> times = new EnumMap<>(BuildWork.class);

  /// Something that a thread does.
  interface Work<T> {
    T run() throws IOException, ReleaseException;
  }

  <T> T of(BuildWork kind, Work<T> work) throws IOException, ReleaseException {
    long start = THREADS.getCurrentThreadCpuTime();
    T result = work.run();
    add(kind, Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - start));
    return result;
  }

  private synchronized void add(BuildWork kind, Duration time) {
    times.merge(kind, time, Duration::plus);
  }

  /// All work until now; what no thread of ours did is the machine's.
  synchronized Map<BuildWork, Duration> all() {
    Map<BuildWork, Duration> all = new EnumMap<>(times);
    if (ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system) {
      Duration ours = times.values().stream().reduce(Duration.ZERO, Duration::plus);
      all.put(BuildWork.MACHINE, Duration.ofNanos(system.getProcessCpuTime()).minus(ours));
    }
    return all;
  }
}
