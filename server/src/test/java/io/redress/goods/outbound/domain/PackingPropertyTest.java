package io.redress.goods.outbound.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.goods.outbound.Dispatch;
import io.redress.goods.outbound.Dispatch.Origin;
import io.redress.goods.outbound.DispatchMove;
import io.redress.goods.outbound.DispatchPiece;
import io.redress.goods.outbound.DispatchStep;
import io.redress.goods.outbound.PackChecks;
import io.redress.goods.outbound.PackChecks.Box;
import io.redress.goods.outbound.RandomPackings;
import io.redress.goods.outbound.RandomPackings.Packing;
import io.redress.shared.CaseId;
import io.redress.shared.DispatchId;
import io.redress.shared.PackCheckId;
import io.redress.shared.RefusedException;
import io.redress.shared.ResolutionId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * A thousand random packings of which every fifth is wrong: none of these leaves, and all others
 * do. The rules are asked as the doors ask them.
 */
class PackingPropertyTest {
  private static final int PACKINGS = 1_000;
  private static final int WRONG = 200;
  private static final Instant NOW = Instant.parse("2026-06-15T09:00:00Z");

  private static Dispatch picked(DispatchPiece wanted) {
    var origin =
        new Origin(
            new CaseId(new UUID(0, 1)), new ResolutionId(new UUID(0, 2)), NOW, Optional.empty());
    var made = Dispatch.made(new DispatchId(new UUID(0, 3)), "R-1-D1", origin, wanted);
    var reserved = DispatchRules.apply(made, DispatchStep.of(DispatchMove.RESERVE), true, NOW);
    return DispatchRules.apply(reserved, DispatchStep.of(DispatchMove.PICK), true, NOW);
  }

  private static boolean leaves(Packing packing) {
    var box = new Box(packing.scans(), RandomPackings.shelf(), packing.photos());
    var result = PackChecks.compare(List.of(packing.wanted()), box);
    try {
      var id = new PackCheckId(new UUID(0, 4));
      var looked = DispatchRules.looked(picked(packing.wanted()), result, id);
      var send = DispatchStep.sentBy("Parcel Co", "", "");
      return DispatchRules.apply(looked, send, true, NOW).state().hasLeft();
    } catch (RefusedException refused) {
      return false;
    }
  }

  @Test
  void whenEveryFifthIsWrong_thenExactlyTheRightOnesLeave() {
    var seed = Long.getLong("redress.seed", 20_261_123L);
    var packings = RandomPackings.of(new Random(seed), PACKINGS);

    for (var packing : packings) {
      assertThat(leaves(packing)).as("seed %d: %s", seed, packing).isEqualTo(packing.isRight());
    }

    assertThat(packings).filteredOn(packing -> !packing.isRight()).hasSize(WRONG);
  }
}
