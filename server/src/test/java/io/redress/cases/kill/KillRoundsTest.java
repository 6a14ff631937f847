package io.redress.cases.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * kill -9 in the middle of refunds: what was acknowledged is there after the restart, no money
 * leaves twice, and every refund settles in the end.
 */
@Tag("long")
class KillRoundsTest {
  private static final int KILLS_OF_APPLICATION = Integer.getInteger("redress.kills", 20);
  private static final int KILLS_OF_DATABASE = Math.ceilDiv(KILLS_OF_APPLICATION, 4);
  private static final int REFUNDS_A_ROUND = 2;
  private static final int MOST_HOURS = 24 * 10;
  private static final List<String> MODES =
      List.of("slow", "time_out_after_paying", "well", "fail_after_success");

  private static final Optional<String> PAID = Optional.of("money PAID");

  private final long seed = Long.getLong("redress.seed", new Random().nextLong());
  private final Random random = new Random(seed);
  private final List<String> acknowledged = new ArrayList<>();
  private String shop = "";

  @Test
  void whenTheApplicationIsKilledInTheMiddleOfRefunds_thenNothingIsLostAndNothingPaidTwice()
      throws Exception {
    System.out.println("KillRoundsTest seed " + seed + " (pin with -Dredress.seed)");
    var data = dataFolder();
    for (var round = 0; round < KILLS_OF_APPLICATION; round++) {
      var target = TargetProcess.start(data);
      release(target);
      target.liveFor(Duration.ofMillis(random.nextInt(120)));
      target.kill();
    }
    settle(data);
  }

  @Test
  void whenTheDatabaseIsKilledInTheMiddleOfRefunds_thenNothingIsLostAndNothingPaidTwice()
      throws Exception {
    System.out.println("KillRoundsTest seed " + seed + " (pin with -Dredress.seed)");
    var data = dataFolder();
    for (var round = 0; round < KILLS_OF_DATABASE; round++) {
      try (var target = TargetProcess.start(data)) {
        release(target);
        target.liveFor(Duration.ofMillis(random.nextInt(120)));
        target.killDatabase();
        target.liveFor(Duration.ofMillis(500 + random.nextInt(500)));
      }
    }
    settle(data);
  }

  /** Cases that owe money are paid; the last release may be under way when the kill comes. */
  private void release(TargetProcess target) {
    if (shop.isEmpty()) {
      shop = target.ask("shop").orElseThrow().substring("shop ".length());
    }
    var owing = new ArrayList<String>();
    for (var i = 0; i < REFUNDS_A_ROUND; i++) {
      owing.add(target.ask("owe " + shop).orElseThrow().substring("owing ".length()));
    }
    for (var id : owing) {
      var command = "release %s %s %s".formatted(shop, id, MODES.get(random.nextInt(MODES.size())));
      if (id.equals(owing.getLast()) && random.nextBoolean()) {
        target.tell(command);
        return;
      }
      assertThat(target.ask(command)).contains("released " + id);
      acknowledged.add(id);
    }
  }

  private void settle(Path data) throws IOException, InterruptedException {
    assertThat(acknowledged).isNotEmpty();
    try (var target = TargetProcess.start(data)) {
      assertThat(target.ask("well " + shop)).contains("well");
      var left = new ArrayList<>(acknowledged);
      for (var hour = 0; hour < MOST_HOURS && !left.isEmpty(); hour++) {
        assertThat(target.ask("advance 1")).isPresent();
        target.liveFor(Duration.ofMillis(200)); // what is due by then is done in the background
        left.removeIf(id -> target.ask("money %s %s".formatted(shop, id)).equals(PAID));
      }
      assertThat(left).as("refunds that never settle, seed " + seed).isEmpty();
      assertThat(target.ask("check " + shop)).as("seed " + seed).contains("fine");
    }
    System.out.println(acknowledged.size() + " acknowledged refunds, all settled once");
  }

  // The user who runs the database must reach it.
  private static Path dataFolder() throws IOException {
    var folder = Files.createTempDirectory("redress-kill-");
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    return folder.resolve("data");
  }
}
