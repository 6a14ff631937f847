package io.redress.liaison.accounts.domain;

import static io.redress.liaison.accounts.domain.BrandSamples.account;
import static io.redress.liaison.accounts.domain.BrandSamples.away;
import static io.redress.liaison.accounts.domain.BrandSamples.confirmed;
import static io.redress.liaison.accounts.domain.BrandSamples.contact;
import static io.redress.liaison.accounts.domain.BrandSamples.purchasing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redress.liaison.accounts.AccountChange.EndContact;
import io.redress.liaison.accounts.AccountChange.EndTerm;
import io.redress.liaison.accounts.AccountChange.KeepContact;
import io.redress.liaison.accounts.AccountChange.KeepPurchasing;
import io.redress.liaison.accounts.AccountChange.KeepTerm;
import io.redress.liaison.accounts.AccountChange.SetStanding;
import io.redress.liaison.accounts.AccountStatus;
import io.redress.liaison.accounts.AgreedTerm;
import io.redress.liaison.accounts.BrandAccount;
import io.redress.liaison.accounts.PurchasingAccount.Standing;
import io.redress.liaison.accounts.Term;
import io.redress.shared.AgreedTermId;
import io.redress.shared.BrandContactId;
import io.redress.shared.Problem;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AccountRulesTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
  private static final BrandAccount EMPTY = account(List.of(), List.of(), List.of());

  @Test
  void whenAContactIsKeptTwice_thenThereIsOne() {
    var rossi = contact("Rossi", Set.of(), Set.of());
    var once = AccountRules.apply(EMPTY, new KeepContact(rossi));

    assertThat(once.contacts()).containsExactly(rossi);
    assertThat(AccountRules.apply(once, new KeepContact(rossi))).isEqualTo(once);
  }

  @Test
  void whenADeputyIsNoContactOfTheBrand_thenItIsAProblemOfTheField() {
    var rossi = contact("Rossi", Set.of(), Set.of());
    var stranger = Optional.of(new BrandContactId(UUID.randomUUID()));
    var self = Optional.of(rossi.id());

    for (var deputy : List.of(stranger, self)) {
      assertThatThrownBy(
              () -> AccountRules.apply(EMPTY, new KeepContact(away(rossi, DAY, DAY, deputy))))
          .isInstanceOf(Problem.class)
          .hasMessageContaining("deputy");
    }
  }

  @Test
  void whenSomethingEnds_thenItStays() {
    var rossi = contact("Rossi", Set.of(), Set.of());
    var term = confirmed(new Term.InWords("Only in their boxes."));
    var brand = account(List.of(rossi), List.of(term), List.of());

    var ended = AccountRules.apply(brand, new EndContact(rossi.id(), DAY));
    var over = AccountRules.apply(ended, new EndTerm(term.id(), DAY));

    assertThat(over.contact(rossi.id()).orElseThrow().isAsked(DAY)).isFalse();
    assertThat(over.term(term.id()).orElseThrow().counts(DAY)).isTrue();
    assertThat(over.term(term.id()).orElseThrow().counts(DAY.plusDays(1))).isFalse();
  }

  @Test
  void whenATermWouldEndBeforeItStarts_thenTheDayIsRefusedWithARemedy() {
    var said = confirmed(new Term.InWords("Only in their boxes."));
    var term =
        new AgreedTerm(said.id(), said.term(), said.source(), Optional.of(DAY), Optional.empty());
    var brand = account(List.of(), List.of(term), List.of());

    assertThatThrownBy(() -> AccountRules.apply(brand, new EndTerm(term.id(), DAY.minusDays(1))))
        .isInstanceOfSatisfying(
            Problem.class,
            problem ->
                assertThat(problem.violations())
                    .singleElement()
                    .satisfies(
                        wrong -> {
                          assertThat(wrong.field()).isEqualTo("day");
                          assertThat(wrong.value()).isEqualTo(DAY.minusDays(1).toString());
                          assertThat(wrong.remedy()).contains(DAY.toString());
                        }));
    assertThat(AccountRules.apply(brand, new EndTerm(term.id(), DAY)).terms())
        .containsExactly(term.until(DAY));
  }

  @Test
  void whenATermIsWrittenAnew_thenItIsRefused() {
    var term = confirmed(new Term.InWords("Only in their boxes."));
    var brand = account(List.of(), List.of(term), List.of());
    var other =
        new AgreedTerm(term.id(), new Term.InWords("In any box."), term.source(), term.endsOn());

    assertThat(AccountRules.apply(brand, new KeepTerm(term))).isEqualTo(brand);
    assertThatThrownBy(() -> AccountRules.apply(brand, new KeepTerm(other)))
        .isInstanceOf(Problem.class);
  }

  @Test
  void whenWhatIsChangedIsNotThere_thenItIsNotFound() {
    var nobody = new EndTerm(new AgreedTermId(UUID.randomUUID()), DAY);

    assertThatThrownBy(() -> AccountRules.apply(EMPTY, nobody)).isInstanceOf(Problem.class);
  }

  @Test
  void whenAnAccountIsChanged_thenItsStandingStays() {
    var account = purchasing("B-1", Optional.empty());
    var brand = account(List.of(), List.of(), List.of(account));
    var standing = new Standing(AccountStatus.RESTRICTED, DAY, "No exchanges.");

    var held = AccountRules.apply(brand, new SetStanding(account.id(), standing));
    var changed = AccountRules.apply(held, new KeepPurchasing(account));

    assertThat(changed.purchasing(account.id()).orElseThrow().standing()).isEqualTo(standing);
  }

  @Test
  void whenANumberIsTaken_thenItIsAProblemOfTheField() {
    var brand = account(List.of(), List.of(), List.of(purchasing("B-1", Optional.empty())));

    assertThatThrownBy(
            () ->
                AccountRules.apply(brand, new KeepPurchasing(purchasing("b-1", Optional.empty()))))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("number");
  }
}
