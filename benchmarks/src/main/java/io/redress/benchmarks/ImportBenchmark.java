package io.redress.benchmarks;

/**
 * Orders over HTTP, allocated to the unit and booked, beside plain JDBC that writes the same rows.
 * A row is one line of an order.
 */
final class ImportBenchmark implements Benchmark {
  private static final int LINES = 12;
  private static final int WARM_UP = 300;
  private static final int ORDERS = 300;

  @Override
  public String name() {
    return "import";
  }

  @Override
  public Report run() {
    try (var trial = Trial.start();
        var shop = Shop.open(trial)) {
      send(shop, WARM_UP);
      var result = new Comparison(trial).of(() -> send(shop, ORDERS));
      return new Report(name(), result.rows(), result.ratio());
    }
  }

  private static int send(Shop shop, int orders) {
    for (var i = 0; i < orders; i++) {
      shop.order(LINES);
    }
    return orders * LINES;
  }
}
