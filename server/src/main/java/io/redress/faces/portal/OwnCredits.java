package io.redress.faces.portal;

import io.redress.faces.shared.Codes;
import io.redress.faces.shared.Page;
import io.redress.money.credit.CardCode;
import io.redress.money.credit.CreditEntry;
import io.redress.money.credit.CreditRules;
import io.redress.money.credit.StoreCredit;
import io.redress.money.credit.StoreCredits.Told;
import io.redress.shared.ConsumerId;
import java.time.Instant;
import java.util.Optional;

/** Writes what a person has as credit with the house. */
final class OwnCredits {
  private final Page page;

  OwnCredits(Page page) {
    this.page = page;
  }

  /** How a credit stands, and until when it can be used. */
  String state(StoreCredit credit) {
    return switch (credit.standing(page.now())) {
      case OPEN -> card(credit) + end(credit);
      case USED_UP -> page.say("portal.credit.used");
      case EXPIRED -> page.say("portal.credit.over", "day", last(credit.expiresAt().orElseThrow()));
      case TAKEN_BACK -> page.say("portal.credit.back");
    };
  }

  private String card(StoreCredit credit) {
    return credit
        .cardEnd()
        .map(end -> page.say("portal.credit.card", "end", end) + " · ")
        .orElse("");
  }

  private String end(StoreCredit credit) {
    return credit
        .expiresAt()
        .map(end -> page.say("portal.credit.until", "day", last(end)))
        .orElseGet(() -> page.say("portal.credit.never"));
  }

  /** The last day of a credit, as it is told everywhere. */
  private String last(Instant end) {
    return page.dates().withYear(page.dates().dayOf(StoreCredit.onLastDay(end)));
  }

  /**
   * The page of one credit.
   *
   * @param code of the gift card that was made of it just now; it is shown this once
   * @param error why it is no gift card; may be empty
   */
  OwnCreditView view(ConsumerId person, Told told, Optional<CardCode> code, String error) {
    var credit = told.credit();
    var own = page.house().at("/mine/" + person);
    var mayBeCard = code.isEmpty() && CreditRules.againstCarding(credit, page.now()).isEmpty();
    return new OwnCreditView(
        page.say("portal.credit.title", "sum", credit.issued()),
        page.say("portal.credit.left", "left", credit.balance(), "sum", credit.issued()),
        told.laws().cash().isPresent()
            ? state(credit) + " · " + page.say("portal.credit.cash")
            : state(credit),
        told.entries().stream().map(this::entry).toList(),
        mayBeCard ? own + "/credits/" + credit.id() + "/card" : "",
        code.map(CardCode::grouped).orElse(""),
        error,
        own);
  }

  private OwnCreditView.Entry entry(CreditEntry entry) {
    var isFor = entry.kind() == CreditEntry.Kind.USED && !entry.reference().isEmpty();
    var what =
        isFor
            ? page.say("portal.credit.kind.used.for", "order", entry.reference())
            : page.say("portal.credit.kind." + Codes.of(entry.kind()));
    return new OwnCreditView.Entry(what, page.dates().day(entry.at()), entry.amount());
  }
}
