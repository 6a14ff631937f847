package io.redress.faces.desk;

import io.redress.cases.bank.TransferFiles;
import io.redress.faces.shared.NoteView;
import io.redress.faces.shared.NoteView.Tone;
import io.redress.money.bank.BankFile;
import io.redress.people.StaffMembers;
import io.redress.platform.csv.CsvText;
import io.redress.shared.RefundAttemptId;
import io.redress.shared.RefusedException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Refunds by bank transfer: what waits, the files for the bank, and what is late. */
@Controller
@RequestMapping("/desk/{slug}/money")
class TransferPages {
  static final String PATH = "/money/transfers";

  private static final int MOST_DIGITS = 6;

  private final DeskVisits desk;
  private final FreshProof proof;
  private final TransferFiles transfers;
  private final StaffMembers staff;

  TransferPages(DeskVisits desk, FreshProof proof, TransferFiles transfers, StaffMembers staff) {
    this.desk = desk;
    this.proof = proof;
    this.transfers = transfers;
    this.staff = staff;
  }

  @GetMapping("/transfers")
  ModelAndView list(HttpServletRequest request) {
    return show(desk.enter(request, Room.MONEY), Optional.empty());
  }

  /** What waits and what is late, to be kept. */
  @GetMapping("/transfers.csv")
  ResponseEntity<byte[]> csv(HttpServletRequest request) {
    var visit = desk.enter(request, Room.MONEY);
    var writer = new TransfersWriter(visit, List.of());
    var csv =
        new CsvText(
            List.of(
                visit.say("books.case"),
                visit.say("books.person"),
                visit.say("books.state"),
                visit.say("bank.file.on"),
                visit.say("bank.file.reference"),
                visit.say("books.currency"),
                visit.say("money.amount")));
    for (var rows : List.of(transfers.late(), transfers.waiting())) {
      for (var row : rows) {
        csv.add(
            List.of(
                row.matter().caseNumber(),
                row.matter().consumerName(),
                writer.state(row),
                row.executeOn().map(Object::toString).orElse(""),
                row.reference(),
                row.amount().currency().getCurrencyCode(),
                row.amount().toDecimal().toPlainString()));
      }
    }
    return CsvFiles.answer("transfers.csv", csv);
  }

  /** Makes a file of all that can go. */
  @PostMapping("/transfers/files")
  ModelAndView make(HttpServletRequest request) {
    var visit = enterToMake(request, PATH);
    if (!proof.isThere()) {
      return proof.ask(visit, PATH);
    }
    try {
      var file = transfers.make("staff " + visit.member().id());
      return visit.goTo(PATH + "/files/" + file.number());
    } catch (RefusedException refused) {
      return again(visit, refused);
    }
  }

  @GetMapping("/transfers/files/{number}")
  ModelAndView file(HttpServletRequest request, @PathVariable String number) {
    var visit = desk.enter(request, Room.MONEY);
    var file = found(number);
    var writer = new TransfersWriter(visit, staff.list());
    var view = writer.file(file, transfers.ofFile(file.number()), Optional.empty());
    return visit.show("desk/bank-file", view);
  }

  /** The file for the bank; whoever has just proven who they are gets it, the same each time. */
  @GetMapping("/transfers/files/{number}.xml")
  ResponseEntity<byte[]> content(HttpServletRequest request, @PathVariable String number) {
    var visit = enterToMake(request, PATH);
    var file = found(number);
    if (!proof.isThere()) {
      var next = visit.home() + "/prove?next=" + PATH + "/files/" + file.number();
      return ResponseEntity.status(HttpStatus.SEE_OTHER).header(HttpHeaders.LOCATION, next).build();
    }
    var disposition = ContentDisposition.attachment().filename(file.name()).build();
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
        .contentType(MediaType.APPLICATION_XML)
        .body(transfers.content(file.number()));
  }

  /** Says that a transfer is not made. */
  @PostMapping("/transfers/{attempt}/refuse")
  ModelAndView refuse(HttpServletRequest request, @PathVariable String attempt) {
    var visit = enterToMake(request, PATH);
    if (!proof.isThere()) {
      return proof.ask(visit, PATH);
    }
    try {
      transfers.refuse(RefundAttemptId.parse(attempt), "staff " + visit.member().id());
      return visit.goTo(PATH);
    } catch (RefusedException refused) {
      return again(visit, refused);
    }
  }

  private Visit enterToMake(HttpServletRequest request, String path) {
    var visit = desk.enter(request, Room.MONEY, path);
    if (!Permissions.mayMakeBankFiles(visit.role())) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    return visit;
  }

  private BankFile found(String number) {
    return Optional.of(number)
        .filter(text -> text.length() <= MOST_DIGITS && text.chars().allMatch(Character::isDigit))
        .filter(text -> !text.isEmpty())
        .flatMap(text -> transfers.file(Integer.parseInt(text)))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private ModelAndView again(Visit visit, RefusedException refused) {
    var why = new RefusalWords(visit).of(refused.refusal());
    var answer = show(visit, Optional.of(NoteView.of(Tone.BROKEN, why, "")));
    answer.setStatus(HttpStatus.CONFLICT);
    return answer;
  }

  private ModelAndView show(Visit visit, Optional<NoteView> note) {
    var writer = new TransfersWriter(visit, staff.list());
    return visit.show("desk/bank-transfers", writer.transfers(transfers, note));
  }
}
