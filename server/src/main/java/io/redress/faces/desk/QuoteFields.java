package io.redress.faces.desk;

import io.redress.faces.shared.ChoiceView;
import io.redress.faces.shared.ChoiceView.Kind;
import io.redress.faces.shared.ChoiceView.Option;
import io.redress.faces.shared.Codes;
import io.redress.faces.shared.FieldView;
import io.redress.money.exchange.Adjustment;
import io.redress.shared.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Writes the fields by which a piece is quoted for an exchange. */
record QuoteFields(Visit visit, Written written, RankedRemedies ranked) {
  private static final String NONE = "none";
  private static final int USUAL_DAYS = 7;

  List<FieldView> fields() {
    var until = LocalDate.ofInstant(visit.page().now(), visit.page().house().zone());
    var kept = written.text(Deed.OFFER_REMEDIES.field("until"));
    var usual = until.plusDays(USUAL_DAYS).toString();
    return List.of(
        field("sku", FieldView.Kind.TEXT),
        field("price", FieldView.Kind.DECIMAL),
        field("until", FieldView.Kind.DATE).holding(kept.isEmpty() ? usual : kept),
        field("besideAmount", FieldView.Kind.DECIMAL),
        field("basis", FieldView.Kind.TEXT));
  }

  List<ChoiceView> choices() {
    return List.of(one("piece", pieces()), one("beside", beside()));
  }

  private List<Option> pieces() {
    var options = new ArrayList<Option>();
    options.add(new Option(NONE, visit.say("exchange.desk.none"), ""));
    ranked
        .ofLines()
        .forEach(
            (line, alternatives) ->
                alternatives.stream()
                    .flatMap(each -> each.piece().stream())
                    .distinct()
                    .forEach(
                        piece ->
                            options.add(
                                new Option(
                                    QuoteForm.choice(line, piece.sku()),
                                    piece
                                        .price()
                                        .map(price -> priced(ranked.words().name(piece), price))
                                        .orElseGet(() -> ranked.words().name(piece)),
                                    ""))));
    return options;
  }

  private String priced(String piece, Money price) {
    return visit.say("exchange.desk.priced", "piece", piece, "sum", price);
  }

  private List<Option> beside() {
    var none = new Option(NONE, visit.say("exchange.desk.beside.none"), "");
    var kinds =
        Arrays.stream(Adjustment.Kind.values())
            .filter(Adjustment.Kind::isBySomebody)
            .flatMap(kind -> Stream.of(beside(kind, "charged"), beside(kind, "given")))
            .flatMap(List::stream);
    return Stream.concat(Stream.of(none), kinds).toList();
  }

  private List<Option> beside(Adjustment.Kind kind, String way) {
    var what = visit.say("exchange.beside." + Codes.of(kind));
    var isPossible = way.equals("given") ? kind.mayBeGiven() : kind.mayBeCharged();
    return isPossible
        ? List.of(
            new Option(
                Codes.of(kind) + "_" + way,
                visit.say("exchange.desk.beside." + way, "what", what),
                ""))
        : List.of();
  }

  private ChoiceView one(String name, List<Option> options) {
    var field = Deed.OFFER_REMEDIES.field(name);
    var chosen = written.chosen(field);
    return new ChoiceView(
        visit.say("desk.do.offer_remedies." + name),
        field,
        Kind.ONE,
        options,
        chosen.isEmpty() ? Set.of(NONE) : chosen);
  }

  private FieldView field(String name, FieldView.Kind kind) {
    var field = Deed.OFFER_REMEDIES.field(name);
    return FieldView.of(field, visit.say("desk.do.offer_remedies." + name), kind)
        .holding(written.text(field));
  }
}
