package io.redress.goods.receiving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redress.goods.Reception;
import io.redress.goods.receiving.BenchRecord.Hash;
import io.redress.platform.StoreTest;
import io.redress.platform.tenancy.Tenancy;
import io.redress.shared.Actor;
import io.redress.shared.BenchEntryId;
import io.redress.shared.CaseId;
import io.redress.shared.CaseLineId;
import io.redress.shared.MerchantId;
import io.redress.shared.RefusedException;
import io.redress.shared.StaffId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

@StoreTest
@Import({Differences.class, BenchBook.class})
class DifferencesStoreTest {
  private static final Instant NOW = Instant.parse("2026-06-15T06:30:00Z");
  private static final Actor DRIES = Actor.staff(new StaffId(new UUID(5, 1)));
  private static final Actor SOFIA = Actor.staff(new StaffId(new UUID(5, 2)));

  @Autowired Differences differences;
  @Autowired BenchBook book;
  @Autowired JdbcClient jdbc;
  @Autowired Tenancy tenancy;

  private final MerchantId merchant = new MerchantId(UUID.randomUUID());
  private final CaseId caseId = new CaseId(UUID.randomUUID());
  private final CaseLineId line = new CaseLineId(UUID.randomUUID());

  private List<Difference> seen(Reception outcome) {
    var piece = new Differences.Piece(caseId, line);
    tenancy.run(merchant, () -> differences.note(piece, outcome, DRIES, NOW));
    return tenancy.call(merchant, () -> differences.ofCase(caseId));
  }

  private Difference second(Difference difference, Actor by) {
    return tenancy.call(
        merchant,
        () ->
            differences.second(
                difference.id(), SecondLook.AS_FIRST_SEEN, "Indeed.", by, NOW.plusSeconds(60)));
  }

  @Nested
  class GivenWhatSomebodySaw {
    @ParameterizedTest
    @EnumSource(Reception.class)
    void whenItIsNoted_thenOnlyADifferenceIsKept(Reception outcome) {
      assertThat(seen(outcome)).hasSize(Difference.isOne(outcome) ? 1 : 0);
    }

    @Test
    void whenTheSameLineIsSeenAgain_thenTheOpenOneStaysTheOneToLookAt() {
      seen(Reception.SHORT);

      assertThat(seen(Reception.EMPTY))
          .extracting(Difference::kind)
          .containsExactly(Reception.SHORT);
    }

    @Test
    void whenItIsDescribed_thenTheWordsStandWithIt() {
      seen(Reception.SWAP_SUSPECTED);

      tenancy.run(merchant, () -> differences.describe(line, "Another lining."));

      assertThat(tenancy.call(merchant, () -> differences.ofCase(caseId)).getFirst().words())
          .isEqualTo("Another lining.");
    }
  }

  @Nested
  class GivenASecondPerson {
    @Test
    void whenItIsAnother_thenWhatTheySayIsKept() {
      var said = second(seen(Reception.EMPTY).getFirst(), SOFIA).second().orElseThrow();

      assertThat(said.by()).isEqualTo(SOFIA);
      assertThat(said.look()).isEqualTo(SecondLook.AS_FIRST_SEEN);
      assertThat(said.words()).isEqualTo("Indeed.");
    }

    @Test
    void whenItIsTheFirstAgain_thenItIsRefused() {
      var difference = seen(Reception.EMPTY).getFirst();

      assertThatThrownBy(() -> second(difference, DRIES))
          .isInstanceOf(RefusedException.class)
          .hasMessageContaining("second_person_needed");
    }

    @Test
    void whenItWasSaidAlready_thenItIsRefused() {
      var difference = seen(Reception.EMPTY).getFirst();
      second(difference, SOFIA);

      assertThatThrownBy(() -> second(difference, SOFIA))
          .isInstanceOf(RefusedException.class)
          .hasMessageContaining("looked_at_twice");
    }

    @Test
    void whenTheDatabaseIsAskedPastTheRules_thenItRefusesThePersonWhoSawItFirst() {
      seen(Reception.EMPTY);

      assertThatThrownBy(
              () ->
                  tenancy.run(
                      merchant,
                      () ->
                          jdbc.sql(
                                  """
                                  update goods_difference
                                  set second_look = 'as_first_seen', second_by_kind = seen_by_kind,
                                    second_by = seen_by, second_at = seen_at
                                  """)
                              .update()))
          .isInstanceOf(DataIntegrityViolationException.class);
    }
  }

  @Nested
  class GivenAnEntry {
    private final BenchEntry entry =
        new BenchEntry(
            new BenchEntryId(UUID.randomUUID()),
            Optional.empty(),
            NOW,
            new BenchWork.Unknown("ABC", "", ""));
    private final Hash hash = new Hash("00ff");

    private boolean kept(BenchAnswer answer) {
      var record = new BenchRecord(entry, hash, Optional.empty(), DRIES, NOW, answer);
      return tenancy.call(merchant, () -> book.keep(record));
    }

    @Test
    void whenItIsKeptTwice_thenItIsKeptOnceAndAnsweredAlike() {
      assertThat(kept(BenchAnswer.taken(entry.id()))).isTrue();
      assertThat(kept(BenchAnswer.refused(entry.id(), "other"))).isFalse();

      assertThat(tenancy.call(merchant, () -> book.answered(entry.id(), hash)))
          .contains(BenchAnswer.taken(entry.id()).again());
    }

    @Test
    void whenItsIdComesWithSomethingElse_thenThatIsRefused() {
      kept(BenchAnswer.taken(entry.id()));

      var other = tenancy.call(merchant, () -> book.answered(entry.id(), new Hash("00aa")));

      assertThat(other.orElseThrow().reason()).isEqualTo("bench_id_reused");
    }
  }
}
