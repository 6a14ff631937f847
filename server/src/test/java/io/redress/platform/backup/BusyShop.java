package io.redress.platform.backup;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.cases.CaseSteps;
import io.redress.cases.CaseWorld;
import io.redress.shared.CaseId;
import io.redress.shared.MerchantId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.context.ApplicationContext;

/** A shop in which work goes on all the time, and what of it was acknowledged. */
final class BusyShop implements AutoCloseable {
  private static final int FILE_BYTES = 20_000;
  private static final int LONGEST_SECONDS = 300;

  /**
   * A case as it was when the last of its commands was acknowledged.
   *
   * @param events how long its chain was
   */
  record Acknowledged(CaseId id, int events) {}

  private final CaseWorld world;
  private final CaseSteps steps;
  private final Path data;
  private final MerchantId shop;
  private final ExecutorService hands = Executors.newVirtualThreadPerTaskExecutor();
  private final List<Future<?>> work = new ArrayList<>();
  private final Queue<Acknowledged> acknowledged = new ConcurrentLinkedQueue<>();
  private final Semaphore done = new Semaphore(0);
  private final Map<String, byte[]> files = new ConcurrentHashMap<>();
  private volatile boolean isOpen = true;

  BusyShop(ApplicationContext application, Path data) {
    this.world = application.getBean(CaseWorld.class);
    this.steps = application.getBean(CaseSteps.class);
    this.data = data;
    this.shop = world.shop();
  }

  MerchantId shop() {
    return shop;
  }

  /** Lets so many people begin to work. */
  void work(int people) {
    for (var number = 0; number < people; number++) {
      var random = new Random(number);
      work.add(hands.submit(() -> goOn(random)));
    }
  }

  private void goOn(Random random) {
    while (isOpen) {
      var id =
          switch (random.nextInt(4)) {
            case 0 -> steps.decided(shop);
            case 1 -> steps.accepted(shop);
            case 2 -> steps.inspected(shop);
            default -> steps.released(shop);
          };
      var events = world.view(shop, id).conduct().events().size();
      acknowledged.add(new Acknowledged(id, events));
      done.release();
      keepAFile(random);
    }
  }

  // As the store of evidence does: whole before it has its name.
  private void keepAFile(Random random) {
    try {
      var content = new byte[FILE_BYTES];
      random.nextBytes(content);
      var name = "evidence/" + random.nextInt(9) + "/" + UUID.randomUUID();
      var file = data.resolve(name);
      Files.createDirectories(file.getParent());
      var unfinished = Files.write(file.resolveSibling(file.getFileName() + ".part"), content);
      Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
      files.put(name, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns once so many more cases were acknowledged. */
  void awaitMore(int cases) throws InterruptedException {
    done.drainPermits();
    if (!done.tryAcquire(cases, LONGEST_SECONDS, TimeUnit.SECONDS)) {
      throw new AssertionError("the work stopped: " + work);
    }
  }

  /** What was acknowledged until now. */
  List<Acknowledged> acknowledged() {
    return List.copyOf(acknowledged);
  }

  /** The files that were kept until now. */
  Map<String, byte[]> files() {
    return Map.copyOf(files);
  }

  @Override
  public void close() {
    isOpen = false;
    hands.close();
    for (var each : work) {
      assertThat(each).succeedsWithin(Duration.ZERO);
    }
  }
}
