package io.redress.faces.desk;

import io.redress.faces.desk.BrandRoom.Known;
import io.redress.faces.desk.BrandsView.Row;
import io.redress.faces.shared.LinkView;
import io.redress.liaison.accounts.BrandAccount;
import io.redress.liaison.accounts.BrandLimits;
import java.util.List;

/** Writes the list of brands. */
final class BrandListWriter {
  private final Visit visit;
  private final Owners owners;
  private final BrandWords words;

  BrandListWriter(Visit visit, Owners owners) {
    this.visit = visit;
    this.owners = owners;
    this.words = new BrandWords(visit);
  }

  BrandsView of(List<Known> brands) {
    var near = brands.stream().filter(each -> each.limits().isNear()).count();
    var headline = visit.say("brands.headline", "count", brands.size(), "near", near);
    return new BrandsView(
        headline,
        brands.stream().map(this::row).toList(),
        Permissions.mayAskTerms(visit.role()) ? visit.home() + QuestionsPages.PATH : "");
  }

  private Row row(Known known) {
    var account = known.account();
    return new Row(
        new LinkView(
            known.brand().name(), visit.home() + BrandPages.PATH + "/" + account.brandId()),
        keeper(account),
        visit.say("brands.contacts.count", "count", asked(account)),
        accounts(known.limits()),
        standing(known),
        known.limits().isNear());
  }

  private String keeper(BrandAccount account) {
    return account
        .dealing()
        .lookedAfterBy()
        .map(id -> owners.name(id.toString(), visit.say("brands.keeper.nobody")))
        .orElseGet(() -> visit.say("brands.keeper.nobody"));
  }

  private long asked(BrandAccount account) {
    var today = account.day(visit.page().now());
    return account.contacts().stream().filter(each -> each.isAsked(today)).count();
  }

  private String accounts(BrandLimits limits) {
    var count = limits.caps().size();
    var held = limits.caps().stream().filter(limits::isHeld).count();
    return count == 0
        ? visit.say("brands.accounts.none.short")
        : visit.say("brands.accounts.count", "count", count, "held", held);
  }

  private String standing(Known known) {
    if (known.account().isOwnMake()) {
      return visit.say("brands.own.short");
    }
    var near = words.near(known.limits());
    return near.isEmpty() ? visit.say("brands.fine") : near.getFirst();
  }
}
