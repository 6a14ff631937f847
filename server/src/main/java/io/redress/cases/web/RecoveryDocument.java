package io.redress.cases.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.redress.money.recovery.DebtorBalance;
import io.redress.money.recovery.Exhibit;
import io.redress.money.recovery.Recovery;
import io.redress.money.recovery.RecoveryEvent;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A claim against whoever owes the house, as the API shows it. */
@Schema(name = "Recovery", description = "What a brand, supplier or carrier owes for a case")
@JsonInclude(JsonInclude.Include.NON_NULL)
record RecoveryDocument(
    String id,
    @Schema(description = "What people call it by") String number,
    @Schema(description = "Id of the case") String caseId,
    @Schema(description = "Id of the case line; absent for all of the case") @Nullable String line,
    DebtorPart debtor,
    @Schema(
            allowableValues = {
              "brand_terms",
              "supplier_defect",
              "carrier_loss",
              "carrier_damage",
              "duty_drawback",
              "guarantee"
            })
        String ground,
    @Schema(
            allowableValues = {
              "draft",
              "sent",
              "acknowledged",
              "unanswered",
              "accepted",
              "accepted_in_part",
              "refused",
              "appealed",
              "paid_in_part",
              "unpaid",
              "write_off_asked",
              "paid",
              "written_off",
              "withdrawn"
            })
        String state,
    @Schema(allowableValues = {"house", "second_person", "debtor", "nobody"}) String awaited,
    @Schema(description = "By when; absent once it has ended") @Nullable Instant nextAt,
    Sums sums,
    @Schema(description = "To the debtor") String words,
    @Schema(description = "What left the house") String sent,
    @Schema(description = "What arrived") String found,
    Instant madeAt,
    @Nullable Instant sentAt,
    @Nullable Instant answeredAt,
    int version,
    @Schema(description = "What can be done about it now") List<String> moves) {

  /** Whom it is against. */
  @Schema(name = "RecoveryDebtor")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record DebtorPart(
      @Schema(allowableValues = {"brand", "supplier", "carrier"}) @Nullable String kind,
      @Schema(description = "Id of the brand; of brands alone") @Nullable String brand,
      @Schema(description = "Of suppliers and carriers; of a brand it is looked up")
          @Nullable String name) {}

  /** What it comes to. */
  @Schema(name = "RecoverySums")
  record Sums(
      MoneyDocument claimed,
      @Schema(description = "What the debtor owes by its own word") MoneyDocument accepted,
      MoneyDocument paid,
      @Schema(description = "Owed and given up") MoneyDocument writtenOff,
      @Schema(description = "Come beyond what was owed") MoneyDocument overpaid,
      @Schema(description = "Owed and not come") MoneyDocument owed) {}

  /** Something that happened to it. */
  @Schema(name = "RecoveryEvent")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Event(
      int number,
      String move,
      String state,
      @Nullable MoneyDocument amount,
      @Nullable String reference,
      String words,
      GoodwillDocument.By by,
      Instant at,
      @Nullable Instant until) {
    static Event of(RecoveryEvent event) {
      return new Event(
          event.number(),
          Codes.of(event.move()),
          Codes.of(event.state()),
          event.amount().map(MoneyDocument::of).orElse(null),
          event.reference().orElse(null),
          event.words(),
          GoodwillDocument.By.of(event.by()),
          event.at(),
          event.until().orElse(null));
    }
  }

  /** A file that is shown with it. */
  @Schema(name = "RecoveryEvidence")
  record Shown(
      @Schema(description = "Id of the file") String evidence,
      @Schema(
              description = "What left the house, what was found, or anything else",
              allowableValues = {"sent", "found", "other"})
          String side) {
    static Shown of(Exhibit exhibit) {
      return new Shown(exhibit.evidenceId().toString(), Codes.of(exhibit.side()));
    }
  }

  /** One claim with its history. */
  @Schema(name = "RecoveryWhole")
  record Whole(
      RecoveryDocument recovery,
      @Schema(description = "Oldest first") List<Event> history,
      List<Shown> evidence) {}

  /** Claims of all cases. */
  @Schema(name = "Recoveries")
  record All(
      @Schema(description = "What is due first; at most 200") List<RecoveryDocument> recoveries) {}

  /** What one debtor owes in one currency. */
  @Schema(name = "DebtorBalance")
  record Balance(
      DebtorPart debtor,
      @Schema(description = "Claims that have not ended") long claims,
      @Schema(description = "Claimed and not answered") MoneyDocument asked,
      @Schema(description = "Owed and not come") MoneyDocument owed,
      @Schema(description = "Of it, what should have come before now") MoneyDocument late,
      Ages ages,
      MoneyDocument paid,
      MoneyDocument writtenOff,
      MoneyDocument overpaid) {
    static Balance of(DebtorBalance balance) {
      return new Balance(
          new DebtorPart(Codes.of(balance.kind()), null, balance.name()),
          balance.claims(),
          MoneyDocument.of(balance.asked()),
          MoneyDocument.of(balance.owed()),
          MoneyDocument.of(balance.late()),
          new Ages(
              MoneyDocument.of(balance.ages().upTo30()),
              MoneyDocument.of(balance.ages().upTo60()),
              MoneyDocument.of(balance.ages().older())),
          MoneyDocument.of(balance.paid()),
          MoneyDocument.of(balance.writtenOff()),
          MoneyDocument.of(balance.overpaid()));
    }
  }

  /** What is owed by the days since the debtor answered. */
  @Schema(name = "DebtorAges", description = "Owed and not come, by days since the answer")
  record Ages(MoneyDocument upTo30, MoneyDocument upTo60, MoneyDocument older) {}

  /** What all debtors owe. */
  @Schema(name = "DebtorBalances")
  record Balances(@Schema(description = "By name") List<Balance> balances) {}

  static RecoveryDocument of(Recovery recovery) {
    var course = recovery.course();
    var matter = recovery.matter();
    var words = recovery.words();
    return new RecoveryDocument(
        recovery.id().toString(),
        recovery.number(),
        matter.caseId().toString(),
        matter.line().map(Object::toString).orElse(null),
        new DebtorPart(
            Codes.of(recovery.debtor().kind()),
            recovery.debtor().brand().map(Object::toString).orElse(null),
            recovery.debtor().name()),
        Codes.of(matter.ground()),
        Codes.of(course.state()),
        Codes.of(course.state().awaited()),
        course.nextAt().orElse(null),
        sums(recovery),
        words.claim(),
        words.sent(),
        words.found(),
        course.madeAt(),
        course.sentAt().orElse(null),
        course.answeredAt().orElse(null),
        recovery.version(),
        recovery.moves().stream().map(Codes::of).toList());
  }

  private static Sums sums(Recovery recovery) {
    var figures = recovery.figures();
    return new Sums(
        MoneyDocument.of(figures.claimed()),
        MoneyDocument.of(figures.accepted()),
        MoneyDocument.of(figures.paid()),
        MoneyDocument.of(figures.writtenOff()),
        MoneyDocument.of(figures.overpaid()),
        MoneyDocument.of(figures.owed()));
  }
}
