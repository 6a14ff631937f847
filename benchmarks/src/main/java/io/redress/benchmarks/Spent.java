package io.redress.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/**
 * What one operation takes of the machine: processor time of the whole process, collecting garbage
 * and compiling included, and bytes allocated on the heap.
 *
 * <p>Unlike time on the clock, neither grows when other processes want the same processors (though
 * a shared core is slower). Counts batches of a fixed size ({@code SingleShotTime}).
 */
public final class Spent implements InternalProfiler {
  static final String NANOS = "processor";
  static final String BYTES = "allocated";

  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private long nanosBefore;
  private long bytesBefore;

  @Override
  public String getDescription() {
    return "processor time and bytes of one operation";
  }

  @Override
  public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
    bytesBefore = THREADS.getTotalThreadAllocatedBytes();
    nanosBefore = SYSTEM.getProcessCpuTime();
  }

  @Override
  public Collection<? extends Result<?>> afterIteration(
      BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
    var nanos = SYSTEM.getProcessCpuTime() - nanosBefore;
    var bytes = THREADS.getTotalThreadAllocatedBytes() - bytesBefore;
    var operations = (double) iteration.getBatchSize();
    return List.of(
        new ScalarResult(NANOS, nanos / operations, "ns/op", AggregationPolicy.AVG),
        new ScalarResult(BYTES, bytes / operations, "B/op", AggregationPolicy.AVG));
  }
}
