package io.redress.cases.domain;

import static io.redress.cases.domain.CaseExamples.aCase;
import static io.redress.cases.domain.CaseExamples.ended;
import static io.redress.cases.domain.CaseExamples.promise;
import static io.redress.cases.domain.Verdicts.accepted;
import static io.redress.cases.domain.Verdicts.due;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.cases.CaseStatus;
import io.redress.liaison.LiaisonState;
import io.redress.people.Role;
import io.redress.people.StaffMember;
import io.redress.promises.Promise;
import io.redress.promises.PromiseKind;
import io.redress.promises.PromiseState;
import io.redress.shared.Party;
import io.redress.shared.PromiseId;
import io.redress.shared.StaffId;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Who hears of a promise that is in danger or has slipped, and how often it has. */
class EscalationTest {
  private static final StaffMember AGENT = member(1, Role.AGENT);
  private static final StaffMember OTHER = member(2, Role.AGENT);
  private static final StaffMember LEAD = member(3, Role.SUPERVISOR);
  private static final StaffMember HEAD = member(4, Role.ADMINISTRATOR);
  private static final List<StaffMember> ALL = List.of(AGENT, OTHER, LEAD, HEAD);

  private static StaffMember member(int number, Role role) {
    return new StaffMember(
        new StaffId(new UUID(20, number)),
        "m" + number + "@example.com",
        "Member " + number,
        role,
        "en",
        ZoneId.of("Europe/Berlin"));
  }

  private static List<StaffMember> told(List<StaffMember> staff, StaffMember owner, int slips) {
    return Escalation.told(staff, owner.id().toString(), slips);
  }

  @Nested
  class GivenAHouseWithLeads {
    @Test
    void whenAPromiseIsInDanger_thenItsOwnerAndTheLeadsAreTold() {
      assertThat(told(ALL, AGENT, 0)).containsExactly(AGENT, LEAD);
    }

    @Test
    void whenItSlipsAgain_thenThoseAboveTheLeadsAreToldToo() {
      assertThat(told(ALL, AGENT, 1)).containsExactly(AGENT, LEAD);
      assertThat(told(ALL, AGENT, 2)).containsExactly(AGENT, LEAD, HEAD);
      assertThat(told(ALL, AGENT, 3)).containsExactly(AGENT, LEAD, HEAD);
    }

    @Test
    void whenALeadHoldsIt_thenNobodyIsToldTwice() {
      assertThat(told(ALL, LEAD, 2)).containsExactly(LEAD, HEAD);
    }

    @Test
    void whenATeamHoldsIt_thenTheLeadsAreTold() {
      assertThat(Escalation.told(ALL, "desk", 0)).containsExactly(LEAD);
    }
  }

  @Nested
  class GivenAHouseWithoutLeads {
    @Test
    void whenAPromiseSlips_thenTheAdministratorsAreTold() {
      assertThat(told(List.of(AGENT, HEAD), AGENT, 1)).containsExactly(AGENT, HEAD);
    }
  }

  @Nested
  class GivenAPromiseThatSlippedBefore {
    @Test
    void whenItSlipsAgain_thenBothSidesHearHowOften() {
      var open = promise(PromiseKind.DECISION);
      var before = brokenBefore(open.id());
      var state = aCase(CaseStatus.SUBMITTED).after(before, open).build();

      var effects = accepted(due(state, PromiseKind.DECISION));

      assertThat(notices(effects)).extracting(Notice::slips).containsExactly(2, 2);
    }

    @Test
    void whenTheBrandKeepsSilent_thenTheHouseHearsOfIt() {
      var state =
          aCase(CaseStatus.ASSESSING)
              .asked(LiaisonState.SENT)
              .promised(PromiseKind.BRAND_ANSWER)
              .build();

      var effects = accepted(due(state, PromiseKind.BRAND_ANSWER));

      assertThat(notices(effects))
          .filteredOn(notice -> notice.to() == Party.MERCHANT)
          .singleElement()
          .satisfies(
              notice -> {
                assertThat(notice.kind()).isEqualTo(Notice.Kind.PROMISE_ESCALATED);
                assertThat(notice.slips()).isEqualTo(1);
              });
    }

    private static Promise brokenBefore(PromiseId next) {
      var first = CaseExamples.anotherPromise(PromiseKind.DECISION);
      return ended(first, PromiseState.BROKEN, Optional.of(next));
    }

    private static List<Notice> notices(List<Effect> effects) {
      return effects.stream()
          .filter(Effect.Tell.class::isInstance)
          .map(effect -> ((Effect.Tell) effect).notice())
          .toList();
    }
  }
}
