package io.redress.faces.portal;

import io.redress.cases.CaseView;
import io.redress.cases.Resolution;
import io.redress.faces.shared.FactView;
import io.redress.faces.shared.FieldView;
import io.redress.faces.shared.MoneyView;
import io.redress.faces.shared.Page;
import io.redress.faces.shared.RemedyView;
import io.redress.rulebook.Remedy;
import io.redress.shared.Money;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes what the house offers, and what is to be chosen. */
final class OfferWriter {
  private final Page page;
  private final CaseView view;
  private final Told told;
  private final OfferedChoices choices;
  private final String address;

  OfferWriter(Page page, CaseView view) {
    this.page = page;
    this.view = view;
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
        new Reasons(page, view.content().assessments(), view.brandName()).grounds(),
        page.say("portal.offer.consent"),
        unsent.error(),
        address + "/offer/decline",
        unsent.declineError().isEmpty() ? decline : decline.failing(unsent.declineError()));
  }

  private OfferView.Choice choice(OfferedChoices.Group group, Unsent unsent) {
    var remedies = group.byRemedy().entrySet().stream().map(this::remedy).toList();
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

  private RemedyView remedy(Map.Entry<Remedy, List<Resolution>> offer) {
    var code = offer.getKey().code();
    var comesBack =
        offer.getValue().stream().anyMatch(each -> each.way() == Resolution.GoodsWay.COMES_BACK);
    return new RemedyView(
        code,
        page.say("portal.remedy." + code + ".name"),
        "",
        description(offer),
        List.of(
            new FactView(page.say("portal.remedy.money"), amount(offer.getKey(), offer.getValue())),
            new FactView(
                page.say("portal.remedy.way"),
                page.say(comesBack ? "portal.remedy.way.back" : "portal.remedy.way.stays")),
            new FactView(page.say("portal.remedy.when"), when(offer.getKey()))));
  }

  /** Which pieces it is for, where it is not for all of them. */
  private String description(Map.Entry<Remedy, List<Resolution>> offer) {
    var text = page.say("portal.remedy." + offer.getKey().code() + ".text");
    if (offer.getValue().size() == view.content().lines().size()) {
      return text;
    }
    var names =
        offer.getValue().stream()
            .map(each -> told.bought(each.caseLineId()).title())
            .distinct()
            .toList();
    return text + " " + page.say("portal.offer.onlyFor", "names", names);
  }

  private String amount(Remedy remedy, List<Resolution> offers) {
    var sum = sum(offers);
    if (!sum.isPositive()) {
      return page.say("portal.remedy.money.none");
    }
    return page.say(
        remedy == Remedy.STORE_CREDIT ? "portal.remedy.money.credit" : "portal.remedy.money.back",
        "sum",
        sum);
  }

  private String when(Remedy remedy) {
    return view.content().assessments().stream()
        .flatMap(each -> each.possible(remedy).stream())
        .flatMap(each -> each.performBy().stream())
        .findFirst()
        .map(day -> page.sentence(page.dates().by(day)))
        .orElseGet(() -> page.say("portal.remedy.when.agreed"));
  }

  private Optional<MoneyView> money() {
    var refunds = told.offered().stream().filter(each -> each.remedy() == Remedy.REFUND).toList();
    if (refunds.isEmpty()) {
      return Optional.empty();
    }
    var lines =
        refunds.stream()
            .map(
                each ->
                    new MoneyView.Line(told.bought(each.caseLineId()).title(), "", each.amount()))
            .toList();
    return Optional.of(
        new MoneyView(
            page.say("portal.offer.money"),
            lines,
            new MoneyView.Line(page.say("portal.money.total.owed"), told.method(), sum(refunds))));
  }

  private Money sum(List<Resolution> offers) {
    return offers.stream().map(Resolution::amount).reduce(Money::plus).orElseThrow();
  }
}
