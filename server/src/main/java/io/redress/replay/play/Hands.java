package io.redress.replay.play;

import io.redress.platform.tenancy.Tenancy;
import io.redress.shared.MerchantId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Does what several customers do at the same moment side by side, and what one of them does in its
 * order. The clock stands still meanwhile.
 */
final class Hands implements AutoCloseable {
  private static final int HANDS = Math.max(2, Runtime.getRuntime().availableProcessors());

  /** Something to do that concerns one customer. */
  record Errand(String customer, Runnable work) {}

  private final ExecutorService threads = Executors.newFixedThreadPool(HANDS);
  private final Tenancy tenancy;
  private final MerchantId merchant;

  Hands(Tenancy tenancy, MerchantId merchant) {
    this.tenancy = tenancy;
    this.merchant = merchant;
  }

  /** Runs all errands and returns when the last one is done; the first failure is thrown. */
  void run(List<Errand> errands) {
    var byCustomer = new LinkedHashMap<String, List<Runnable>>();
    for (var errand : errands) {
      byCustomer.computeIfAbsent(errand.customer(), any -> new ArrayList<>()).add(errand.work());
    }
    together(byCustomer.values().stream().map(this::inOrder).toList());
  }

  /** Has every hand do the same; for work that is shared out by whoever takes it first. */
  void all(Runnable work) {
    var each = inOrder(List.of(work));
    var everybody = new ArrayList<Callable<Boolean>>();
    for (var hand = 0; hand < HANDS; hand++) {
      everybody.add(each);
    }
    together(everybody);
  }

  private Callable<Boolean> inOrder(List<Runnable> works) {
    return () -> {
      tenancy.run(merchant, () -> works.forEach(Runnable::run));
      return true;
    };
  }

  private void together(List<Callable<Boolean>> works) {
    try {
      for (var done : threads.invokeAll(works)) {
        done.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The replay was interrupted.", e);
    } catch (ExecutionException e) {
      // What went wrong is told as it is: a problem may say what to do about it.
      throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    threads.close();
  }
}
