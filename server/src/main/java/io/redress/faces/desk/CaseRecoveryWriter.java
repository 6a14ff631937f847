package io.redress.faces.desk;

import io.redress.cases.CaseView;
import io.redress.cases.recovery.CaseRecovery;
import io.redress.cases.recovery.ProposedRecovery;
import io.redress.faces.desk.CaseRecoveryView.Claim;
import io.redress.faces.desk.CaseRecoveryView.Form;
import io.redress.faces.shared.ChoiceView;
import io.redress.faces.shared.Codes;
import io.redress.faces.shared.FactView;
import io.redress.faces.shared.FieldView;
import io.redress.faces.shared.LinkView;
import io.redress.faces.shared.NoteView;
import io.redress.money.recovery.CaseCost;
import io.redress.money.recovery.Debtor;
import io.redress.money.recovery.Recovery;
import io.redress.money.recovery.RecoveryGround;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Writes what a case cost the house, what is claimed for it and what could be. */
final class CaseRecoveryWriter {
  private static final String ALL = "all";

  private final Visit visit;
  private final CaseView view;
  private final CaseRecovery found;

  CaseRecoveryWriter(Visit visit, CaseView view, CaseRecovery found) {
    this.visit = visit;
    this.view = view;
    this.found = found;
  }

  CaseRecoveryView write(Map<String, String> written, Optional<NoteView> note) {
    var address = visit.home() + "/cases/" + view.head().id();
    var here = address + "/recoveries";
    var mayAct = Permissions.mayClaim(visit.role());
    return new CaseRecoveryView(
        new LinkView(view.head().number(), address),
        note,
        costs(),
        found.claims().stream().map(this::claim).toList(),
        IntStream.range(0, found.proposals().size())
            .mapToObj(i -> proposal(found.proposals().get(i), here + "?proposal=" + i))
            .toList(),
        mayAct && isOpen() ? Optional.of(form(here, written)) : Optional.empty(),
        mayAct ? Optional.of(cost(here + "/costs", written)) : Optional.empty());
  }

  /** What a proposal writes into the form; nothing where there is none at this place. */
  Map<String, String> filled(String place) {
    var index = place.matches("\\d{1,3}") ? Integer.parseInt(place) : -1;
    if (index < 0 || index >= found.proposals().size()) {
      return Map.of();
    }
    var proposed = found.proposals().get(index);
    var fields = new HashMap<String, String>();
    fields.put("ground", Codes.of(proposed.ground()));
    fields.put("line", proposed.line().map(Object::toString).orElse(ALL));
    fields.put("debtor", Codes.of(proposed.debtor()));
    fields.put("debtorName", proposed.brand().isPresent() ? "" : proposed.debtorName());
    fields.put("amount", proposed.most().toDecimal().toPlainString());
    fields.put("words", proposed.cited());
    return fields;
  }

  private boolean isOpen() {
    return found.costs().currencies().stream()
        .anyMatch(each -> found.costs().open(each).isPositive());
  }

  private List<FactView> costs() {
    var facts = new ArrayList<FactView>();
    for (var part : found.costs().parts()) {
      facts.add(
          new FactView(
              visit.say("recovery.cost.kind." + part.kind()), visit.page().sum(part.amount())));
    }
    for (var currency : found.costs().currencies()) {
      facts.add(
          new FactView(
              visit.say("recovery.cost.open"), visit.page().sum(found.costs().open(currency))));
    }
    return facts;
  }

  private Claim claim(Recovery recovery) {
    return new Claim(
        new LinkView(recovery.number(), visit.home() + RecoveriesPages.PATH + "/" + recovery.id()),
        recovery.debtor().name(),
        visit.say("recovery.state." + Codes.of(recovery.state())),
        visit.page().sum(recovery.figures().claimed()));
  }

  private LinkView proposal(ProposedRecovery proposed, String href) {
    return new LinkView(
        visit.say(
            "recovery.proposal",
            "ground",
            visit.say("recovery.ground." + Codes.of(proposed.ground())),
            "amount",
            visit.page().sum(proposed.most())),
        href + "#make");
  }

  private Form form(String action, Map<String, String> written) {
    return new Form(
        action,
        List.of(
            choice("ground", "recovery.ground", RecoveryGround.values(), written),
            lines(written),
            choice("debtor", "recovery.debtor", debtors(), written)),
        List.of(
            field("debtorName", "recovery.debtor.name", FieldView.Kind.TEXT, written)
                .hinting(visit.say("recovery.debtor.name.hint")),
            sum("amount", written),
            field("words", "recovery.words.field", FieldView.Kind.PARAGRAPH, written),
            field("sent", "recovery.sent", FieldView.Kind.PARAGRAPH, written)
                .hinting(visit.say("recovery.sent.hint")),
            field("found", "recovery.found", FieldView.Kind.PARAGRAPH, written)
                .hinting(visit.say("recovery.found.hint"))));
  }

  private Form cost(String action, Map<String, String> written) {
    return new Form(
        action,
        List.of(choice("kind", "recovery.cost.kind", CaseCost.Kind.values(), written)),
        List.of(
            sum("cost", written),
            field("invoice", "recovery.cost.reference", FieldView.Kind.TEXT, written)));
  }

  /** A brand can only owe where the pieces are of one. */
  private Debtor.Kind[] debtors() {
    var hasBrand =
        view.content().lines().stream()
            .flatMap(line -> view.order().line(line.orderLineId()).stream())
            .anyMatch(bought -> bought.brandId().isPresent());
    return Arrays.stream(Debtor.Kind.values())
        .filter(kind -> hasBrand || kind != Debtor.Kind.BRAND)
        .toArray(Debtor.Kind[]::new);
  }

  private ChoiceView lines(Map<String, String> written) {
    var all = new ChoiceView.Option(ALL, visit.say("recovery.piece.all"), "");
    var pieces =
        view.content().lines().stream()
            .map(
                line ->
                    new ChoiceView.Option(
                        line.id().toString(),
                        view.order()
                            .line(line.orderLineId())
                            .map(bought -> bought.title())
                            .orElse(""),
                        ""));
    return new ChoiceView(
        visit.say("recovery.piece"),
        "line",
        ChoiceView.Kind.ONE,
        Stream.concat(Stream.of(all), pieces).toList(),
        Set.of(written.getOrDefault("line", ALL)));
  }

  private <E extends Enum<E>> ChoiceView choice(
      String name, String key, E[] values, Map<String, String> written) {
    var options =
        Arrays.stream(values)
            .map(Codes::of)
            .map(code -> new ChoiceView.Option(code, visit.say(key + "." + code), ""))
            .toList();
    var chosen = Optional.ofNullable(written.get(name)).map(Set::of).orElseGet(Set::<String>of);
    return new ChoiceView(visit.say(key), name, ChoiceView.Kind.ONE, options, chosen);
  }

  private FieldView sum(String name, Map<String, String> written) {
    var code = view.order().total().currency().getCurrencyCode();
    return FieldView.of(
            name, visit.say("recovery.field.amount", "currency", code), FieldView.Kind.DECIMAL)
        .holding(written.getOrDefault(name, ""));
  }

  private FieldView field(
      String name, String key, FieldView.Kind kind, Map<String, String> written) {
    return FieldView.of(name, visit.say(key), kind).holding(written.getOrDefault(name, ""));
  }
}
