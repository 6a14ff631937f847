package io.redress.faces.desk;

import io.redress.cases.bank.TransferFiles;
import io.redress.cases.bank.TransferRow;
import io.redress.cases.bank.TransferRow.Standing;
import io.redress.faces.shared.Codes;
import io.redress.faces.shared.FactView;
import io.redress.faces.shared.LinkView;
import io.redress.faces.shared.NoteView;
import io.redress.money.bank.BankFile;
import io.redress.people.StaffMember;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Writes the pages of refunds by bank transfer. */
final class TransfersWriter {
  private static final String STAFF = "staff ";

  private final Visit visit;
  private final Owners owners;

  TransfersWriter(Visit visit, List<StaffMember> staff) {
    this.visit = visit;
    this.owners = new Owners(staff);
  }

  TransfersView transfers(TransferFiles files, Optional<NoteView> note) {
    var waiting = files.waiting();
    var late = files.late();
    var ready = waiting.stream().filter(each -> each.standing() == Standing.READY).count();
    var here = visit.home() + TransferPages.PATH;
    return new TransfersView(
        visit.say("bank.transfers.headline", "count", waiting.size()),
        visit.say("bank.transfers.lede", "ready", ready),
        note,
        ready > 0 && mayMake() ? Optional.of(here + "/files") : Optional.empty(),
        waiting.stream().map(this::row).toList(),
        late.stream().map(this::row).toList(),
        files.files().stream().map(this::file).toList(),
        here + ".csv");
  }

  BankFileView file(BankFile file, List<TransferRow> rows, Optional<NoteView> note) {
    var address = visit.home() + TransferPages.PATH + "/files/" + file.number() + ".xml";
    var arrived = rows.stream().filter(each -> each.standing() == Standing.ARRIVED).count();
    return new BankFileView(
        visit.say("bank.file.title", "number", file.number()),
        visit.say("bank.file.arrived", "arrived", arrived, "count", file.transfers()),
        note,
        List.of(
            new FactView(visit.say("bank.file.made"), made(file)),
            new FactView(visit.say("bank.file.on"), day(file.executeOn())),
            new FactView(visit.say("bank.file.sum"), visit.page().sum(file.sum())),
            new FactView(visit.say("bank.file.reference"), file.reference())),
        file.isThere() && mayMake() ? Optional.of(address) : Optional.empty(),
        rows.stream().map(this::row).toList());
  }

  private boolean mayMake() {
    return Permissions.mayMakeBankFiles(visit.role());
  }

  private TransfersView.Row row(TransferRow row) {
    return new TransfersView.Row(
        new LinkView(row.matter().caseNumber(), visit.home() + "/cases/" + row.matter().caseId()),
        row.matter().consumerName(),
        row.account().orElseGet(() -> visit.say("bank.account.none")),
        state(row),
        row.executeOn().map(this::day).orElseGet(() -> visit.page().dates().moment(row.askedAt())),
        row.amount(),
        isOpen(row) && mayMake()
            ? Optional.of(visit.home() + TransferPages.PATH + "/" + row.attempt() + "/refuse")
            : Optional.empty());
  }

  private static boolean isOpen(TransferRow row) {
    return switch (row.standing()) {
      case READY, NO_ACCOUNT, ACCOUNT_UNCHECKED, ACCOUNT_NEW, HELD, IN_FILE -> true;
      case ARRIVED, RETURNED, REFUSED -> false;
    };
  }

  String state(TransferRow row) {
    return visit.say("bank.standing." + Codes.of(row.standing()));
  }

  private TransfersView.File file(BankFile file) {
    return new TransfersView.File(
        new LinkView(
            visit.say("bank.file.title", "number", file.number()),
            visit.home() + TransferPages.PATH + "/files/" + file.number()),
        made(file),
        day(file.executeOn()),
        visit.say("bank.file.count", "count", file.transfers()),
        file.sum());
  }

  private String made(BankFile file) {
    var by = file.madeBy();
    var who =
        by.startsWith(STAFF)
            ? owners.name(by.substring(STAFF.length()), visit.say("hours.by.left"))
            : visit.say("hours.by.program");
    return visit.say(
        "bank.file.madeBy", "when", visit.page().dates().moment(file.madeAt()), "who", who);
  }

  private String day(LocalDate day) {
    return visit.page().dates().day(day);
  }
}
