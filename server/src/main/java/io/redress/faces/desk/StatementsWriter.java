package io.redress.faces.desk;

import io.redress.cases.bank.Reconciliation;
import io.redress.cases.bank.Reconciliation.Found;
import io.redress.cases.bank.Reconciliation.Possible;
import io.redress.faces.shared.Codes;
import io.redress.faces.shared.FactView;
import io.redress.faces.shared.FieldView;
import io.redress.faces.shared.FieldView.Kind;
import io.redress.faces.shared.LinkView;
import io.redress.faces.shared.NoteView;
import io.redress.money.bank.KeptLine;
import io.redress.money.bank.StatementResult;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes the pages on which refunds are held against the statements of the bank. */
record StatementsWriter(Visit visit) {
  static final List<String> COLUMNS =
      List.of("day", "amount", "out", "currency", "reference", "words");

  private String here() {
    return visit.home() + StatementPages.PATH;
  }

  StatementsView statements(Reconciliation books, Optional<NoteView> note) {
    var open = books.open();
    var named = books.columns().named();
    return new StatementsView(
        visit.say("bank.statements.headline", "count", open.size()),
        note,
        Optional.of(here()),
        COLUMNS.stream().map(name -> column(name, named.getOrDefault(name, ""))).toList(),
        open.stream().map(this::open).toList(),
        books.matched().stream().map(this::matched).toList(),
        books.statements().stream().map(this::statement).toList(),
        here() + ".csv");
  }

  private FieldView column(String name, String heading) {
    return FieldView.of(name, visit.say("bank.column." + name), Kind.TEXT).holding(heading);
  }

  private StatementsView.Line open(KeptLine kept) {
    return new StatementsView.Line(
        visit.page().dates().withYear(kept.line().bookedOn()),
        what(kept),
        words(kept),
        kept.line().amount(),
        Optional.of(new LinkView(visit.say("bank.line.match"), here() + "/lines/" + kept.id())),
        List.of(),
        Optional.empty());
  }

  private StatementsView.Line matched(Found found) {
    var kept = found.line();
    return new StatementsView.Line(
        visit.page().dates().withYear(kept.line().bookedOn()),
        what(kept),
        words(kept),
        kept.line().amount(),
        Optional.empty(),
        found.matters().stream()
            .map(each -> new LinkView(each.caseNumber(), visit.home() + "/cases/" + each.caseId()))
            .toList(),
        Optional.of(here() + "/lines/" + kept.id() + "/undo"));
  }

  String what(KeptLine kept) {
    return visit.say(kept.line().amount().isNegative() ? "bank.line.left" : "bank.line.back");
  }

  String words(KeptLine kept) {
    return Stream.of(String.join(" ", kept.line().references()), kept.line().words())
        .filter(text -> !text.isBlank())
        .reduce((left, right) -> left + " · " + right)
        .orElse("");
  }

  private StatementsView.Statement statement(StatementResult result) {
    return new StatementsView.Statement(
        visit.page().dates().moment(result.readAt()),
        visit.say("bank.format." + Codes.of(result.format())),
        counts(result));
  }

  String counts(StatementResult result) {
    return visit.say(
        "bank.statement.counts",
        "lines",
        result.counts().lines(),
        "kept",
        result.counts().kept(),
        "added",
        result.counts().added(),
        "matched",
        result.matched());
  }

  BankLineView line(KeptLine kept, List<Possible> possible, Optional<NoteView> note) {
    var address = here() + "/lines/" + kept.id();
    var line = kept.line();
    return new BankLineView(
        what(kept),
        visit.page().sum(line.amount()),
        note,
        Stream.of(
                new FactView(
                    visit.say("bank.line.day"), visit.page().dates().withYear(line.bookedOn())),
                new FactView(visit.say("bank.line.account"), "…" + line.account()),
                new FactView(visit.say("bank.line.reference"), line.bankReference()),
                new FactView(visit.say("bank.line.words"), words(kept)))
            .filter(fact -> fact.value().length() > 1)
            .toList(),
        possible.stream().map(this::possible).toList(),
        address + "/match",
        address + "/aside");
  }

  private BankLineView.Possible possible(Possible possible) {
    var refund = possible.suggestion().refund();
    var why =
        possible.suggestion().why().stream()
            .map(each -> visit.say("bank.why." + Codes.of(each)))
            .reduce((left, right) -> left + " · " + right)
            .orElse("");
    return new BankLineView.Possible(
        refund.attempt().toString(),
        new LinkView(
            possible.matter().caseNumber(), visit.home() + "/cases/" + possible.matter().caseId()),
        possible.matter().consumerName(),
        why,
        refund.amount());
  }
}
