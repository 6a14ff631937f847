package io.redress.faces;

import io.redress.faces.desk.BankFileView;
import io.redress.faces.desk.BankLineView;
import io.redress.faces.desk.PayoutView;
import io.redress.faces.desk.ProvidersView;
import io.redress.faces.desk.StatementsView;
import io.redress.faces.desk.TransfersView;
import io.redress.faces.shared.FactView;
import io.redress.faces.shared.FieldView;
import io.redress.faces.shared.FieldView.Kind;
import io.redress.faces.shared.LinkView;
import io.redress.faces.shared.NoteView;
import io.redress.faces.shared.NoteView.Tone;
import io.redress.faces.shared.Page;
import io.redress.shared.Money;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The pages of refunds by bank transfer as somebody may meet them. */
final class SampleBank {
  private static final LocalDate DAY = LocalDate.parse("2026-11-23");

  private SampleBank() {}

  static Map<String, Object> of(Page page) {
    var views = new LinkedHashMap<String, Object>();
    views.put("bank-transfers", transfers(page));
    views.put("bank-transfers.none", noTransfers(page));
    views.put("bank-file", file(page));
    views.put("bank-statements", statements(page));
    views.put("bank-statements.none", noStatements(page));
    views.put("bank-line", line(page));
    views.put("payout", payout(page));
    return views;
  }

  private static LinkView matter() {
    return new LinkView("R-19877", "/desk/maison/cases/1");
  }

  private static TransfersView.Row row(Page page, String standing, Optional<String> refuse) {
    return new TransfersView.Row(
        matter(),
        "James Okafor",
        "DE ···· 3000",
        page.say("bank.standing." + standing),
        page.dates().day(DAY),
        Money.of(298_00, "EUR"),
        refuse);
  }

  private static TransfersView transfers(Page page) {
    return new TransfersView(
        page.say("bank.transfers.headline", "count", 2),
        page.say("bank.transfers.lede", "ready", 1),
        Optional.empty(),
        Optional.of("/desk/maison/money/transfers/files"),
        List.of(
            row(page, "ready", Optional.of("/desk/maison/money/transfers/1/refuse")),
            row(page, "no_account", Optional.empty())),
        List.of(row(page, "in_file", Optional.of("/desk/maison/money/transfers/2/refuse"))),
        List.of(
            new TransfersView.File(
                new LinkView(page.say("bank.file.title", "number", 7), "/desk/maison/7"),
                page.say(
                    "bank.file.madeBy",
                    "when",
                    page.dates().moment(SamplePages.NOW),
                    "who",
                    "Amara Diallo"),
                page.dates().day(DAY),
                page.say("bank.file.count", "count", 3),
                Money.of(1_298_00, "EUR"))),
        "/desk/maison/money/transfers.csv");
  }

  private static TransfersView noTransfers(Page page) {
    return new TransfersView(
        page.say("bank.transfers.headline", "count", 0),
        page.say("bank.transfers.lede", "ready", 0),
        Optional.of(NoteView.of(Tone.BROKEN, page.say("refusal.nothing_to_transfer"), "")),
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(),
        "/desk/maison/money/transfers.csv");
  }

  private static BankFileView file(Page page) {
    return new BankFileView(
        page.say("bank.file.title", "number", 7),
        page.say("bank.file.arrived", "arrived", 1, "count", 3),
        Optional.empty(),
        List.of(
            new FactView(page.say("bank.file.on"), page.dates().day(DAY)),
            new FactView(page.say("bank.file.reference"), "RDB019AB3F0111170008000000000000001")),
        Optional.of("/desk/maison/money/transfers/files/7.xml"),
        List.of(row(page, "arrived", Optional.empty()), row(page, "returned", Optional.empty())));
  }

  private static StatementsView.Line movement(Page page, boolean isOpen) {
    return new StatementsView.Line(
        page.dates().withYear(DAY),
        page.say("bank.line.left"),
        "RDR019AB3F0111170008000000000000001 · Maison Lumiere",
        Money.of(-298_00, "EUR"),
        isOpen
            ? Optional.of(new LinkView(page.say("bank.line.match"), "/desk/maison/lines/1"))
            : Optional.empty(),
        isOpen ? List.of() : List.of(matter()),
        isOpen ? Optional.empty() : Optional.of("/desk/maison/lines/1/undo"));
  }

  private static StatementsView statements(Page page) {
    return new StatementsView(
        page.say("bank.statements.headline", "count", 1),
        Optional.of(NoteView.of(Tone.KEPT, page.say("bank.statement.taken"), counts(page))),
        Optional.of("/desk/maison/money/statements"),
        columns(page),
        List.of(movement(page, true)),
        List.of(movement(page, false)),
        List.of(
            new StatementsView.Statement(
                page.dates().moment(SamplePages.NOW), page.say("bank.format.camt"), counts(page))),
        "/desk/maison/money/statements.csv");
  }

  private static List<FieldView> columns(Page page) {
    return List.of(
        FieldView.of("day", page.say("bank.column.day"), Kind.TEXT),
        FieldView.of("amount", page.say("bank.column.amount"), Kind.TEXT));
  }

  private static String counts(Page page) {
    return page.say("bank.statement.counts", "lines", 12, "kept", 3, "added", 2, "matched", 1);
  }

  private static StatementsView noStatements(Page page) {
    return new StatementsView(
        page.say("bank.statements.headline", "count", 0),
        Optional.empty(),
        Optional.of("/desk/maison/money/statements"),
        columns(page),
        List.of(),
        List.of(),
        List.of(),
        "/desk/maison/money/statements.csv");
  }

  private static BankLineView line(Page page) {
    return new BankLineView(
        page.say("bank.line.left"),
        page.sum(Money.of(-298_00, "EUR")),
        Optional.empty(),
        List.of(new FactView(page.say("bank.line.day"), page.dates().withYear(DAY))),
        List.of(
            new BankLineView.Possible(
                "019ab3f0-1111-7000-8000-000000000001",
                matter(),
                "James Okafor",
                page.say("bank.why.same_amount") + " · " + page.say("bank.why.day_near"),
                Money.of(298_00, "EUR"))),
        "/desk/maison/lines/1/match",
        "/desk/maison/lines/1/aside");
  }

  private static PayoutView payout(Page page) {
    return new PayoutView(
        matter(),
        Optional.empty(),
        page.say(
            "bank.payout.known.consumer",
            "account",
            "DE ···· 3000",
            "when",
            page.dates().moment(SamplePages.NOW)),
        Optional.of("/desk/maison/cases/1/account/1/check"),
        "/desk/maison/cases/1/account",
        List.of(
            FieldView.of("holder", page.say("bank.account.holder"), Kind.TEXT)
                .hinting(page.say("bank.payout.holder.hint")),
            FieldView.of("iban", page.say("bank.account.iban"), Kind.TEXT)
                .failing(page.say("bank.account.iban.wrong_digit"))));
  }

  static ProvidersView.Bank debtor(Page page) {
    return new ProvidersView.Bank(
        List.of(
            new FactView(page.say("bank.account.holder"), "Maison Lumière SAS"),
            new FactView(page.say("bank.account.iban"), "FR14 2004 1010 0505 0001 3M02 606")),
        "/desk/money/providers/bank",
        fields(page));
  }

  static ProvidersView.Bank noDebtor(Page page) {
    return new ProvidersView.Bank(List.of(), "/desk/money/providers/bank", fields(page));
  }

  private static List<FieldView> fields(Page page) {
    return List.of(
        FieldView.of("holder", page.say("bank.account.holder"), Kind.TEXT)
            .hinting(page.say("bank.debtor.holder.hint")),
        FieldView.of("iban", page.say("bank.account.iban"), Kind.TEXT)
            .hinting(page.say("bank.debtor.iban.hint")),
        FieldView.of("bic", page.say("bank.account.bic"), Kind.TEXT)
            .hinting(page.say("bank.debtor.bic.hint")));
  }
}
