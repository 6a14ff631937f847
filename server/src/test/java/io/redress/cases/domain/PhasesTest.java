package io.redress.cases.domain;

import static io.redress.cases.domain.CaseExamples.LINE;
import static io.redress.cases.domain.CaseExamples.aCase;
import static io.redress.cases.domain.CaseExamples.intent;
import static io.redress.cases.domain.CaseExamples.refund;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.MachineDiagrams;
import io.redress.cases.CaseStatus;
import io.redress.cases.Resolution;
import io.redress.money.AttemptState;
import io.redress.money.IntentState;
import io.redress.promises.PromiseKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The phase that everybody sees and whom everybody waits for, in every situation of a case. */
class PhasesTest {
  /** Of every status, by what carries it there. */
  private static final String TABLE =
      """
      draft       nothing                              first_contact        nobody
      submitted   decision                             first_contact        merchant
      assessing   decision                             review_and_approval  merchant
      assessing   brand_answer                         brand_liaison        brand
      decided     decision                             review_and_approval  merchant
      decided     choice                               review_and_approval  consumer
      fulfilling  goods_back                           implementation       consumer
      fulfilling  payment                              implementation       consumer
      fulfilling  inspection                           implementation       merchant
      fulfilling  refund,_not_released                 implementation       merchant
      fulfilling  refund,_with_the_provider            implementation       provider
      fulfilling  refund,_stopped_at_the_provider      implementation       merchant
      fulfilling  fulfilment                           implementation       merchant
      resolved    aftercare                            implementation       nobody
      closed      nothing                              implementation       nobody
      withdrawn   aftercare                            implementation       nobody
      disputed    decision                             review_and_approval  merchant
      reopened    decision                             review_and_approval  merchant
      """;

  /** A case in a status, and in words what carries it. */
  private record Situation(String carriedBy, CaseExamples.Builder example) {
    Standing standing() {
      return Standing.of(example.build());
    }

    List<String> row() {
      var standing = standing();
      return List.of(
          code(standing.status()), carriedBy, code(standing.phase()), code(standing.awaited()));
    }
  }

  private static List<Situation> situations() {
    var all = new ArrayList<Situation>();
    for (var status : CaseStatus.values()) {
      if (status.carriedBy().isEmpty()) {
        all.add(new Situation("nothing", aCase(status)));
      }
      status.carriedBy().stream().sorted().forEach(kind -> all.addAll(situations(status, kind)));
    }
    return all;
  }

  private static List<Situation> situations(CaseStatus status, PromiseKind kind) {
    if (kind == PromiseKind.REFUND) {
      return List.of(
          new Situation("refund, not released", owingMoney(status)),
          paying(status, "with the provider", IntentState.PENDING, AttemptState.PENDING),
          paying(status, "stopped at the provider", IntentState.FROZEN, AttemptState.PENDING));
    }
    return List.of(new Situation(code(kind).replace('_', ' '), aCase(status).promised(kind)));
  }

  private static Situation paying(
      CaseStatus status, String words, IntentState intent, AttemptState attempt) {
    return new Situation(
        "refund, " + words, owingMoney(status).with(intent(LINE, intent, attempt)));
  }

  private static CaseExamples.Builder owingMoney(CaseStatus status) {
    return aCase(status).promised(PromiseKind.REFUND).with(refund(LINE, Resolution.State.ACCEPTED));
  }

  @Test
  void whenACaseStandsAnywhere_thenPhaseAndAwaitedPartyAreTheWrittenOnes() {
    var written =
        TABLE
            .lines()
            .map(line -> Arrays.asList(line.strip().split("\\s+")))
            .map(row -> List.of(row.get(0), row.get(1).replace('_', ' '), row.get(2), row.get(3)))
            .toList();

    assertThat(situations().stream().map(Situation::row)).containsExactlyElementsOf(written);
  }

  @Test
  void whenSomethingIsOwedBeside_thenPhaseAndAwaitedPartyStay() {
    for (var beside : PromiseKind.values()) {
      if (beside.standsBeside()) {
        for (var situation : situations()) {
          var alone = situation.standing();
          var with = Standing.of(situation.example().promised(beside).build());

          assertThat(List.of(with.phase(), with.awaited()))
              .as("%s beside %s", beside, situation.row())
              .isEqualTo(List.of(alone.phase(), alone.awaited()));
        }
      }
    }
  }

  @Test
  void whenAKindIsPromised_thenItCarriesAStatusOrStandsBeside() {
    var carrying =
        Arrays.stream(CaseStatus.values())
            .flatMap(status -> status.carriedBy().stream())
            .collect(Collectors.toSet());

    assertThat(PromiseKind.values())
        .allSatisfy(kind -> assertThat(carrying.contains(kind)).isNotEqualTo(kind.standsBeside()));
  }

  @Test
  void whenItIsWrittenDown_thenTheTableIsInTheDocuments() {
    MachineDiagrams.assertWritten(
        "phases",
        """
        # Phases

        Written by a test from the code; do not edit. Who is awaited, and so the phase, follows from the open promise that carries the case.
        Promises that stand beside (%s) change neither.

        | status | carried by | phase | awaited |
        | --- | --- | --- | --- |
        %s
        """
            .formatted(beside(), rows()));
  }

  private static String beside() {
    return Arrays.stream(PromiseKind.values())
        .filter(PromiseKind::standsBeside)
        .map(kind -> code(kind).replace('_', ' '))
        .collect(Collectors.joining(", "));
  }

  private static String rows() {
    return situations().stream()
        .map(Situation::row)
        .map(row -> "| **%s** | %s | %s | %s |".formatted(row.toArray()))
        .collect(Collectors.joining("\n"));
  }

  private static String code(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
