package io.redress.people.access;

import io.redress.cases.assignment.AssignmentPolicies;
import io.redress.cases.assignment.Assignments;
import io.redress.cases.brands.packages.CaseDisclosures;
import io.redress.cases.brands.packages.PurchaseProofs;
import io.redress.cases.recovery.CaseRecoveries;
import io.redress.liaison.accounts.AccountChange;
import io.redress.liaison.accounts.AccountEdit;
import io.redress.liaison.accounts.BrandAccounts;
import io.redress.money.recovery.RecoveryMove;
import io.redress.money.recovery.RecoveryStep;
import io.redress.shared.Actor;
import io.redress.shared.AgreedTermId;
import io.redress.shared.BrandId;
import io.redress.shared.CaseId;
import io.redress.shared.RecoveryId;
import io.redress.shared.VaultDocumentId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import org.springframework.context.annotation.Import;
import org.springframework.stereotype.Component;

/** What needs the rights about brands and colleagues, about things that nobody has. */
@Component
@Import({QuestionDoors.class, TeamDoors.class, OtherDoors.Brands.class, OtherDoors.Work.class})
record OtherDoors(
    QuestionDoors questions, TeamDoors teams, OtherDoors.Brands brands, OtherDoors.Work work) {
  private static final UUID NOBODY = new UUID(7, 7);

  /** What is kept about brands. */
  @Component("doorsOfBrands")
  record Brands(
      BrandAccounts accounts,
      CaseDisclosures disclosures,
      PurchaseProofs proofs,
      CaseRecoveries recoveries) {}

  /** Who gets which case. */
  @Component("doorsOfWork")
  record Work(Assignments assignments, AssignmentPolicies policies) {}

  void use(Right right, Actor actor, Instant now) {
    switch (right) {
      case ASK_BRANDS, ANSWER_TERMS, CONFIRM_TERMS -> questions.use(right, actor);
      case DISCLOSE -> brands.disclosures().choose(new CaseId(NOBODY), List.of(), actor);
      case CLAIM_RECOVERIES ->
          brands
              .recoveries()
              .move(
                  new RecoveryId(NOBODY),
                  RecoveryStep.of(RecoveryMove.SEND),
                  OptionalInt.empty(),
                  actor);
      case KEEP_PROOFS -> brands.proofs().withdraw(new VaultDocumentId(NOBODY));
      case MANAGE_BRANDS ->
          brands
              .accounts()
              .change(
                  new AccountEdit(new BrandId(NOBODY), OptionalInt.empty(), actor, now),
                  new AccountChange.EndTerm(new AgreedTermId(NOBODY), LocalDate.EPOCH));
      case ASSIGN_CASES -> work.assignments().run();
      case SET_ASSIGNMENT -> work.policies().hold(false, "staff " + NOBODY);
      default -> teams.use(right, actor);
    }
  }
}
