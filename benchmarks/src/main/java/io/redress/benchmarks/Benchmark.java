package io.redress.benchmarks;

/** Something that can be measured. */
interface Benchmark {
  /** What it is called on the command line. */
  String name();

  /** Measures; takes from seconds to a minute. */
  Report run();
}
