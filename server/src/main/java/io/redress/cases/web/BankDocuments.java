package io.redress.cases.web;

import io.redress.cases.bank.Reconciliation.Possible;
import io.redress.cases.bank.TransferRow;
import io.redress.money.bank.BankFile;
import io.redress.money.bank.KeptLine;
import io.redress.money.bank.StatementResult;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the API says of bank transfers and of what statements say of them. */
final class BankDocuments {
  private BankDocuments() {}

  /** A refund by bank transfer. */
  @Schema(name = "BankTransfer")
  record Transfer(
      @Schema(description = "Id of the try to pay") String attempt,
      @Schema(description = "Id of the case") String caseId,
      String caseNumber,
      MoneyDocument amount,
      @Schema(description = "Its end-to-end reference at the bank") String reference,
      Instant askedAt,
      @Schema(description = "Country and last four signs", example = "DE ···· 3000")
          @Nullable String account,
      @Schema(description = "The day of its file", example = "2026-11-30")
          @Nullable String executeOn,
      @Schema(
              allowableValues = {
                "ready",
                "no_account",
                "account_unchecked",
                "account_new",
                "held",
                "in_file",
                "arrived",
                "returned",
                "refused"
              })
          String standing) {
    static Transfer of(TransferRow row) {
      return new Transfer(
          row.attempt().toString(),
          row.matter().caseId().toString(),
          row.matter().caseNumber(),
          MoneyDocument.of(row.amount()),
          row.reference(),
          row.askedAt(),
          row.account().orElse(null),
          row.executeOn().map(Object::toString).orElse(null),
          Codes.of(row.standing()));
    }
  }

  /** What waits and what is late. */
  @Schema(name = "BankTransfers")
  record Transfers(List<Transfer> waiting, List<Transfer> late) {}

  /** A file for the bank. */
  @Schema(name = "BankFile")
  record File(
      int number,
      @Schema(description = "The bank's name of the file") String reference,
      String executeOn,
      int transfers,
      MoneyDocument sum,
      Instant madeAt,
      @Schema(description = "Whether its content can still be fetched") boolean there) {
    static File of(BankFile file) {
      return new File(
          file.number(),
          file.reference(),
          file.executeOn().toString(),
          file.transfers(),
          MoneyDocument.of(file.sum()),
          file.madeAt(),
          file.isThere());
    }
  }

  /** The files, newest first. */
  @Schema(name = "BankFiles")
  record Files(List<File> files) {}

  /** What came of a statement. */
  @Schema(name = "BankStatement")
  record Statement(
      String id,
      Instant readAt,
      @Schema(allowableValues = {"camt", "csv"}) String format,
      @Schema(description = "Movements in it") int movements,
      @Schema(description = "Those about money that went out or came back") int kept,
      @Schema(description = "Those of them that were new") int added,
      @Schema(description = "Those that prove a refund") int matched,
      @Schema(description = "Whether the same file was here before, so that nothing changed")
          boolean known) {
    static Statement of(StatementResult result) {
      return new Statement(
          result.id().toString(),
          result.readAt(),
          Codes.of(result.format()),
          result.counts().lines(),
          result.counts().kept(),
          result.counts().added(),
          result.matched(),
          result.isKnown());
    }
  }

  /** A movement on a statement. */
  @Schema(name = "BankMovement")
  record Movement(
      String id,
      String bookedOn,
      @Schema(description = "Less than nothing when it left the account") MoneyDocument amount,
      String reference,
      String words) {
    static Movement of(KeptLine kept) {
      return new Movement(
          kept.id().toString(),
          kept.line().bookedOn().toString(),
          MoneyDocument.of(kept.line().amount()),
          String.join(" ", kept.line().references()),
          kept.line().words());
    }
  }

  /** Movements that prove nothing yet. */
  @Schema(name = "BankMovements")
  record Movements(List<Movement> movements) {}

  /** A refund that a movement could be. */
  @Schema(name = "PossibleRefund")
  record PossibleRefund(
      @Schema(description = "Id of the try to pay") String attempt,
      String caseId,
      String caseNumber,
      MoneyDocument amount,
      @Schema(description = "same_amount, similar_reference, day_near") List<String> why) {
    static PossibleRefund of(Possible possible) {
      var refund = possible.suggestion().refund();
      return new PossibleRefund(
          refund.attempt().toString(),
          refund.caseId().toString(),
          possible.matter().caseNumber(),
          MoneyDocument.of(refund.amount()),
          possible.suggestion().why().stream().map(Codes::of).toList());
    }
  }

  /** The refunds that a movement could be. */
  @Schema(name = "PossibleRefunds")
  record PossibleRefunds(List<PossibleRefund> refunds) {}

  /** Which refund a movement is. */
  @Schema(name = "MatchMovement")
  record Match(@Schema(description = "Id of the try to pay") @Nullable String attempt) {}
}
