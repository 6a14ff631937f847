package io.redress.cases.web;

import io.redress.cases.bank.TransferFiles;
import io.redress.people.access.CurrentApiKey;
import io.redress.shared.Problem;
import io.redress.shared.RefundAttemptId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Refunds by bank transfer and the files for the bank. */
@Tag(name = OpenApiDescription.HOUSE)
@RestController
@RequestMapping("/api/v1/bank-transfers")
class BankTransfersApi {
  private static final int MOST_DIGITS = 6;

  private final TransferFiles transfers;
  private final CurrentApiKey caller;

  BankTransfersApi(TransferFiles transfers, CurrentApiKey caller) {
    this.transfers = transfers;
    this.caller = caller;
  }

  @Operation(
      summary = "Refunds that wait for a file, and those that no statement has though it should",
      description = "Each at most 500, the oldest first.")
  @GetMapping
  BankDocuments.Transfers list() {
    return new BankDocuments.Transfers(
        transfers.waiting().stream().map(BankDocuments.Transfer::of).toList(),
        transfers.late().stream().map(BankDocuments.Transfer::of).toList());
  }

  @Operation(summary = "The files that were made for the bank, the latest 100")
  @GetMapping("/files")
  BankDocuments.Files files() {
    return new BankDocuments.Files(transfers.files().stream().map(BankDocuments.File::of).toList());
  }

  @Operation(
      summary = "Make a file of all transfers that can go",
      description =
          "A transfer stands in one file for ever. To be paid today, or on the next day on which"
              + " banks work. Needs a key that may administer; refused with `nothing_to_transfer`"
              + " when there is none.")
  @PostMapping("/files")
  @ResponseStatus(HttpStatus.CREATED)
  BankDocuments.File make() {
    return BankDocuments.File.of(transfers.make("api_key " + caller.require().id()));
  }

  @Operation(
      summary = "The content of a file, pain.001.001.09",
      description = "The same bytes each time. Needs a key that may administer.")
  @GetMapping(path = "/files/{number}.xml", produces = MediaType.APPLICATION_XML_VALUE)
  ResponseEntity<byte[]> content(@PathVariable String number) {
    var file = transfers.file(parsed(number)).orElseThrow(() -> Problem.notFound("The file"));
    var disposition = ContentDisposition.attachment().filename(file.name()).build();
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
        .contentType(MediaType.APPLICATION_XML)
        .body(transfers.content(file.number()));
  }

  @Operation(
      summary = "Say that a transfer is not made",
      description =
          "The bank did not take it, or it shall not go into a file. The refund is open again then."
              + " Needs a key that may administer.")
  @PostMapping("/{attempt}/refusal")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void refuse(@PathVariable String attempt) {
    transfers.refuse(RefundAttemptId.parse(attempt), "api_key " + caller.require().id());
  }

  private static int parsed(String number) {
    if (!number.matches("\\d{1,%d}".formatted(MOST_DIGITS))) {
      throw Problem.notFound("The file");
    }
    return Integer.parseInt(number);
  }
}
