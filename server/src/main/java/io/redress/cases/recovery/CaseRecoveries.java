package io.redress.cases.recovery;

import io.redress.cases.CaseView;
import io.redress.cases.Cases;
import io.redress.cases.brands.packages.KnownFacts;
import io.redress.cases.domain.CarrierClaims;
import io.redress.cases.domain.Recoverable;
import io.redress.cases.store.CaseStore;
import io.redress.catalogue.Brands;
import io.redress.evidence.Evidence;
import io.redress.money.recovery.CaseCost;
import io.redress.money.recovery.CostBook;
import io.redress.money.recovery.Debtor;
import io.redress.money.recovery.Exhibit;
import io.redress.money.recovery.NewRecovery;
import io.redress.money.recovery.Recoveries;
import io.redress.money.recovery.Recovery;
import io.redress.money.recovery.RecoveryMove;
import io.redress.money.recovery.RecoveryState;
import io.redress.money.recovery.RecoveryStep;
import io.redress.people.access.Needs;
import io.redress.people.access.Right;
import io.redress.platform.clock.NewIds;
import io.redress.shared.Actor;
import io.redress.shared.CaseId;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import io.redress.shared.RecoveryId;
import io.redress.shared.Refusal;
import io.redress.shared.RefusedException;
import io.redress.shared.Violation;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the house in scope has back for its cases: claims made and moved by those who may. */
@Service
public class CaseRecoveries {
  private final Cases cases;
  private final CaseStore locks;
  private final Recoveries recoveries;
  private final CostBook costs;
  private final Brands brands;
  private final HarmedParcels harmed;
  private final Telling telling;
  private final NewIds ids;
  private final Clock clock;

  CaseRecoveries(
      Cases cases,
      CaseStore locks,
      Recoveries recoveries,
      CostBook costs,
      Brands brands,
      HarmedParcels harmed,
      Telling telling,
      NewIds ids,
      Clock clock) {
    this.cases = cases;
    this.locks = locks;
    this.recoveries = recoveries;
    this.costs = costs;
    this.brands = brands;
    this.harmed = harmed;
    this.telling = telling;
    this.ids = ids;
    this.clock = clock;
  }

  /** Who may give up what, and who hears of it. */
  @Component
  record Telling(WriteOffs writeOffs, RecoveryNotes notes, RecoveryLetters letters) {}

  /** What a case cost, what is claimed for it and what could be. */
  @Transactional(readOnly = true)
  public CaseRecovery of(CaseView view) {
    var id = view.head().id();
    var cost = costs.of(id);
    var claims = recoveries.ofCase(id);
    var found =
        CarrierClaims.before(
            Recoverable.of(view, cost, claims), view, cost, harmed.of(view), claims);
    return new CaseRecovery(cost, costs.noted(id), claims, found);
  }

  /**
   * Makes a claim as a draft, from what the case says and what a person wrote.
   *
   * @throws Problem INVALID for a piece that is none of the case's or a brand that is none of ours
   */
  @Needs(Right.CLAIM_RECOVERIES)
  @Transactional
  public Recovery make(NewClaim claim, Actor by) {
    // Numbers of claims are counted, so one is made after the other.
    var _ = locks.lock(claim.caseId()).ask();
    var view = view(claim.caseId());
    requirePiece(view, claim);
    var wanted =
        new NewRecovery(
            new RecoveryId(ids.next()),
            view.head().number() + "-" + costs.nextOf(claim.caseId()),
            claim.caseId(),
            claim.line(),
            debtor(claim),
            claim.ground(),
            claim.amount(),
            claim.words());
    return recoveries.make(wanted, by, clock.instant());
  }

  /**
   * Moves a claim on. What is sent goes to the contact of a brand as a letter; what is given up
   * above the own limit is asked of a second person instead; the consumer hears when what they
   * found is put before somebody.
   *
   * @param readVersion the version that was read before; empty when any will do
   */
  @Needs(Right.CLAIM_RECOVERIES)
  @Transactional
  public Recovery move(RecoveryId id, RecoveryStep step, OptionalInt readVersion, Actor by) {
    if (step.move() == RecoveryMove.LET_PASS || step.move() == RecoveryMove.ASK_WRITE_OFF) {
      throw Problem.of(
          ProblemCode.INVALID,
          new Violation(
              "move",
              step.move().name().toLowerCase(Locale.ROOT),
              "is not for persons",
              "Send another move."));
    }
    var before = require(id);
    var after =
        recoveries.move(
            id, telling.writeOffs().settle(before, step, by), readVersion, by, clock.instant());
    if (after.version() > before.version()) {
      tell(after, step, by);
    }
    return after;
  }

  /** Notes something that a case cost, with its proof. */
  @Needs(Right.CLAIM_RECOVERIES)
  @Transactional
  public CaseCost note(CaseCost cost) {
    var _ = view(cost.caseId());
    return costs.note(cost);
  }

  /**
   * Shows a file of the case with a claim: one that may be opened, and to a brand no other than
   * those that brands are shown; else refused with {@code recovery_file_closed} and {@code
   * recovery_file_not_for_brand}.
   *
   * @throws Problem NOT_FOUND for a file that is none of the case's
   */
  @Needs(Right.CLAIM_RECOVERIES)
  @Transactional
  public void show(RecoveryId id, Exhibit exhibit, Actor by) {
    var claim = require(id);
    var file =
        view(claim.matter().caseId()).content().evidence().stream()
            .filter(each -> each.id().equals(exhibit.evidenceId()))
            .findFirst()
            .orElseThrow(() -> Problem.notFound("The file"));
    if (!file.scan().isOpen()) {
      throw new RefusedException(Refusal.of("recovery_file_closed"));
    }
    if (!mayBeShown(file, claim)) {
      throw new RefusedException(Refusal.of("recovery_file_not_for_brand"));
    }
    recoveries.show(id, exhibit, by, clock.instant());
  }

  /** Whether a file of the case may be put before whom a claim is against. */
  public static boolean mayBeShown(Evidence file, Recovery claim) {
    return file.scan().isOpen()
        && (claim.debtor().kind() != Debtor.Kind.BRAND || file.isForBrand());
  }

  /**
   * The title of the piece that a claim is about. Where it names none, of the first of its case; a
   * brand is told of the first of its own, or of no piece but by its own name.
   */
  public static String goods(Recovery claim, CaseView view) {
    var lines = view.content().lines();
    var named =
        claim
            .matter()
            .line()
            .flatMap(id -> lines.stream().filter(each -> each.id().equals(id)).findFirst());
    var brand = claim.debtor().brand();
    if (named.isEmpty() && brand.isPresent()) {
      return KnownFacts.titleOf(view, brand.get()).orElse(claim.debtor().name());
    }
    var line = named.orElseGet(lines::getFirst);
    return view.order().line(line.orderLineId()).orElseThrow().title();
  }

  /** Shows a file no more. */
  @Needs(Right.CLAIM_RECOVERIES)
  @Transactional
  public void hide(RecoveryId id, Exhibit exhibit) {
    recoveries.hide(id, exhibit);
  }

  /** Looks whether the date of a claim has passed, and tells of it; it may be asked twice. */
  @Transactional
  public void pass(RecoveryId id) {
    var before = require(id);
    recoveries.pass(id, clock.instant()).ifPresent(after -> telling.notes().passed(before, after));
  }

  private void tell(Recovery after, RecoveryStep step, Actor by) {
    if (after.state() == RecoveryState.WRITE_OFF_ASKED) {
      telling.notes().asked(after, telling.writeOffs().asked(after, by));
    }
    if (step.move() == RecoveryMove.SEND) {
      var view = view(after.matter().caseId());
      telling.letters().send(after, view);
      if (after.matter().ground().needsBothSides()) {
        telling.notes().toldConsumer(view);
      }
    }
  }

  private Debtor debtor(NewClaim claim) {
    var known = claim.brand().flatMap(brands::byId);
    if (claim.debtor() == Debtor.Kind.BRAND && known.isEmpty()) {
      throw Problem.of(
          ProblemCode.INVALID,
          new Violation(
              "debtor.brand",
              claim.brand().map(Object::toString).orElse(""),
              "is no brand of the house",
              "Send the id of a brand, or claim of a supplier."));
    }
    return claim.debtor() == Debtor.Kind.BRAND
        ? new Debtor(claim.debtor(), claim.brand(), known.orElseThrow().name())
        : new Debtor(claim.debtor(), Optional.empty(), claim.debtorName());
  }

  private static void requirePiece(CaseView view, NewClaim claim) {
    var isOurs =
        claim
            .line()
            .map(id -> view.content().lines().stream().anyMatch(each -> each.id().equals(id)))
            .orElse(true);
    if (!isOurs) {
      throw Problem.of(
          ProblemCode.INVALID,
          new Violation(
              "line",
              claim.line().map(Object::toString).orElse(""),
              "is no piece of this case",
              "Send the id of one of its lines, or leave it out."));
    }
  }

  private Recovery require(RecoveryId id) {
    return recoveries.byId(id).orElseThrow(() -> Problem.notFound("The claim"));
  }

  private CaseView view(CaseId id) {
    return cases.view(id).orElseThrow(() -> Problem.notFound("The case"));
  }
}
