package io.redress.faces.portal;

import io.redress.cases.CaseView;
import io.redress.cases.Exchange;
import io.redress.cases.Resolution;
import io.redress.cases.outbound.LeavingDates.Leaving;
import io.redress.faces.shared.ExchangeWords;
import io.redress.faces.shared.FactView;
import io.redress.faces.shared.FieldView;
import io.redress.faces.shared.MoneyView;
import io.redress.faces.shared.Page;
import io.redress.faces.shared.RemedyView;
import io.redress.rulebook.Remedy;
import io.redress.shared.Money;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;

/** Writes what the house offers, and what is to be chosen. */
final class OfferWriter {
  private static final Set<Remedy> BESIDE = EnumSet.of(Remedy.COMPENSATION, Remedy.ADVICE);
  private static final Set<Remedy> ANOTHER_PIECE = EnumSet.of(Remedy.EXCHANGE, Remedy.REPLACEMENT);

  private final Page page;
  private final CaseView view;
  private final Told told;
  private final OfferedChoices choices;
  private final Optional<Leaving> leaving;
  private final String address;

  /**
   * The writer of one offer.
   *
   * @param leaving by when another piece would leave, where that can be told
   */
  OfferWriter(Page page, CaseView view, Optional<Leaving> leaving) {
    this.page = page;
    this.view = view;
    this.leaving = leaving;
    this.told = new Told(page, view);
    this.choices = new OfferedChoices(told.offered());
    this.address = page.house().at("/cases/" + view.head().id());
  }

  /**
   * What was sent and not taken.
   *
   * @param remedies what was chosen, by field
   * @param error about the choice; empty when it was not refused
   * @param declineError about the words of who wants something else
   */
  record Unsent(Map<String, String> remedies, String error, String words, String declineError) {
    static final Unsent NONE = new Unsent(Map.of(), "", "", "");

    Unsent {
      remedies = Map.copyOf(remedies);
    }
  }

  OfferView write(Unsent unsent) {
    var decline =
        FieldView.of("words", page.say("portal.offer.decline.words"), FieldView.Kind.PARAGRAPH)
            .hinting(page.say("portal.offer.decline.hint"))
            .holding(unsent.words());
    return new OfferView(
        address + "/offer",
        address,
        told.say("portal.offer.answer"),
        told.say("portal.offer.lede"),
        choices.groups().stream().map(group -> choice(group, unsent)).toList(),
        money(),
        new ExchangeWriter(page, view).offered(),
        new Reasons(page, view.content().assessments(), view.brandName()).grounds(),
        page.say("portal.offer.consent"),
        unsent.error(),
        address + "/offer/decline",
        unsent.declineError().isEmpty() ? decline : decline.failing(unsent.declineError()));
  }

  private OfferView.Choice choice(OfferedChoices.Group group, Unsent unsent) {
    var seen = new HashSet<Set<Resolution>>();
    var remedies =
        group.byRemedy().values().stream()
            .filter(offers -> seen.add(Set.copyOf(view.with(offers))))
            .map(this::remedy)
            .toList();
    return new OfferView.Choice(
        group.field(),
        group.line().map(line -> told.bought(line).title()).orElse(""),
        remedies,
        unsent.remedies().getOrDefault(group.field(), remedies.getFirst().value()));
  }

  /** The words of consent, as they stood on the page: what for, and the sums. */
  String consent(List<Resolution> chosen) {
    return page.say(
        "portal.offer.consented",
        "remedies",
        told.names(chosen),
        "consent",
        page.say("portal.offer.consent"));
  }

  /** One choice with all that comes with it: the sum is that of both. */
  private RemedyView remedy(List<Resolution> offers) {
    var remedy = offers.getFirst().remedy();
    var all = view.with(offers);
    var beside = all.stream().filter(each -> !offers.contains(each)).toList();
    var comesBack = all.stream().anyMatch(each -> each.way() == Resolution.GoodsWay.COMES_BACK);
    return new RemedyView(
        remedy.code(),
        named(offers).orElseGet(() -> name(remedy, beside)),
        isGoodwill(offers) ? page.say("portal.goodwill.flag") : "",
        description(offers, beside),
        List.of(
            new FactView(page.say("portal.remedy.money"), amount(remedy, all)),
            new FactView(
                page.say("portal.remedy.way"),
                page.say(comesBack ? "portal.remedy.way.back" : "portal.remedy.way.stays")),
            new FactView(
                page.say("portal.remedy.when"),
                remedy == Remedy.STORE_CREDIT ? creditWhen(comesBack) : when(offers, comesBack))));
  }

  private String name(Remedy remedy, List<Resolution> beside) {
    var name = page.say("portal.remedy." + remedy.code() + ".name");
    var paying = beside.stream().filter(each -> each.amount().isPositive()).toList();
    return paying.isEmpty()
        ? name
        : page.say("portal.together.name", "remedy", name, "sum", sum(paying));
  }

  /** An exchange for a piece is called by it. */
  private Optional<String> named(List<Resolution> offers) {
    return quoted(offers).map(each -> page.say("exchange.name", "piece", each.piece().title()));
  }

  private static Optional<Exchange> quoted(List<Resolution> offers) {
    return offers.size() == 1 ? offers.getFirst().exchange() : Optional.empty();
  }

  private static boolean isGoodwill(List<Resolution> offers) {
    return offers.stream().anyMatch(Resolution::isGoodwill);
  }

  /** Which pieces it is for, where it is not for all of them; and that nobody owes it. */
  private String description(List<Resolution> offers, List<Resolution> beside) {
    var text = new StringJoiner(" ");
    text.add(
        quoted(offers)
            .map(each -> page.dates().day(each.validUntil()))
            .map(day -> page.say("exchange.text", "day", day))
            .orElseGet(
                () -> page.say("portal.remedy." + offers.getFirst().remedy().code() + ".text")));
    if (isGoodwill(offers)) {
      text.add(page.say("portal.goodwill.beside"));
    }
    if (offers.size() != view.content().lines().size()) {
      text.add(page.say("portal.offer.onlyFor", "names", titles(offers)));
    }
    if (!beside.isEmpty()) {
      text.add(page.say("portal.together.also", "others", told.names(beside)));
    }
    if (isCreditForMoney(offers)) {
      text.add(page.say("portal.credit.choice"));
    }
    if (isInstead(offers, beside)) {
      text.add(page.say("portal.together.instead"));
    }
    return text.toString();
  }

  /** Whether what comes beside something else is chosen here in its place. */
  private boolean isInstead(List<Resolution> offers, List<Resolution> beside) {
    var lines = offers.stream().map(Resolution::caseLineId).toList();
    return BESIDE.contains(offers.getFirst().remedy())
        && told.offered().stream()
            .filter(each -> lines.contains(each.caseLineId()))
            .anyMatch(each -> !offers.contains(each) && !beside.contains(each));
  }

  /** Whether credit is chosen in the place of money, which nobody has to do. */
  private boolean isCreditForMoney(List<Resolution> offers) {
    var lines = offers.stream().map(Resolution::caseLineId).toList();
    return offers.getFirst().remedy() == Remedy.STORE_CREDIT
        && told.offered().stream()
            .filter(each -> lines.contains(each.caseLineId()))
            .anyMatch(each -> each.remedy() == Remedy.REFUND);
  }

  private List<String> titles(List<Resolution> offers) {
    return offers.stream().map(each -> told.bought(each.caseLineId()).title()).distinct().toList();
  }

  /** Credit is told as credit, whatever is paid beside it. */
  private String amount(Remedy remedy, List<Resolution> offers) {
    var exchange = quoted(offers);
    if (exchange.isPresent()) {
      return new ExchangeWords(page).fact(exchange.get());
    }
    var isCredit = remedy == Remedy.STORE_CREDIT;
    var told = isCredit ? offers.stream().filter(each -> each.remedy() == remedy).toList() : offers;
    var sum = sum(told);
    if (!sum.isPositive()) {
      return page.say("portal.remedy.money.none");
    }
    return page.say(
        isCredit ? "portal.remedy.money.credit" : "portal.remedy.money.back", "sum", sum);
  }

  private String when(List<Resolution> offers, boolean comesBack) {
    var remedy = offers.getFirst().remedy();
    return view.content().assessments().stream()
        .flatMap(each -> each.possible(remedy).stream())
        .flatMap(each -> each.performBy().stream())
        .findFirst()
        .map(day -> page.sentence(page.dates().by(day)))
        .or(() -> leaving.filter(any -> comesBack && isSentAfter(offers)).map(this::leaves))
        .orElseGet(() -> page.say("portal.remedy.when.agreed"));
  }

  /** Whether another piece goes out that waits for nothing but the first. */
  private static boolean isSentAfter(List<Resolution> offers) {
    return offers.stream()
        .allMatch(
            each ->
                ANOTHER_PIECE.contains(each.remedy())
                    && each.exchange().filter(Exchange::isUnpaid).isEmpty());
  }

  private String leaves(Leaving date) {
    return new ComingPieces(page).by(date);
  }

  /** Credit takes no way through banks: it is there as soon as we may give it. */
  private String creditWhen(boolean comesBack) {
    return page.say(comesBack ? "portal.credit.when.back" : "portal.credit.when.now");
  }

  private Optional<MoneyView> money() {
    var refunds =
        told.offered().stream()
            .filter(each -> each.remedy() == Remedy.REFUND && each.amount().isPositive())
            .toList();
    if (refunds.isEmpty()) {
      return Optional.empty();
    }
    var paid = view.with(refunds).stream().filter(each -> each.amount().isPositive()).toList();
    return Optional.of(
        new MoneyView(
            page.say("portal.offer.money"),
            paid.stream().map(this::line).toList(),
            new MoneyView.Line(page.say("portal.money.total.owed"), told.method(), sum(paid))));
  }

  private MoneyView.Line line(Resolution offer) {
    var title =
        offer.remedy() == Remedy.REFUND
            ? told.bought(offer.caseLineId()).title()
            : page.say("portal.remedy." + offer.remedy().code() + ".name");
    return new MoneyView.Line(title, "", offer.amount());
  }

  private Money sum(List<Resolution> offers) {
    return offers.stream().map(Resolution::amount).reduce(Money::plus).orElseThrow();
  }
}
