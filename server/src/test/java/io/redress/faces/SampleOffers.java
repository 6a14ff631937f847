package io.redress.faces;

import static io.redress.faces.SamplePages.euro;
import static io.redress.faces.SampleParts.grounds;
import static io.redress.faces.SampleParts.money;
import static io.redress.faces.SampleParts.remedies;

import io.redress.faces.portal.OfferView;
import io.redress.faces.shared.FactView;
import io.redress.faces.shared.FieldView;
import io.redress.faces.shared.Page;
import io.redress.faces.shared.RemedyView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What somebody may be offered, one remedy with another beside it. */
final class SampleOffers {
  private SampleOffers() {}

  static OfferView offer(Page page) {
    return new OfferView(
        "/offer",
        "/case/1",
        "Michael Kors agreed. Now it is your choice.",
        "Both are open to you until Friday.",
        List.of(choice(page, "remedy-1", "Parker"), choice(page, "remedy-2", "Tote")),
        Optional.of(money(page)),
        List.of(SampleExchanges.sums(page)),
        grounds(),
        page.say("portal.offer.consent"),
        page.say("portal.offer.needConsent"),
        "/offer/decline",
        FieldView.of("words", page.say("portal.offer.decline.words"), FieldView.Kind.PARAGRAPH));
  }

  private static OfferView.Choice choice(Page page, String field, String piece) {
    var remedies = new ArrayList<>(remedies());
    remedies.add(repairWithCompensation(page));
    return new OfferView.Choice(field, piece, remedies, "refund");
  }

  private static RemedyView repairWithCompensation(Page page) {
    var sum = euro(4000);
    var repair = page.say("portal.remedy.repair.name");
    var harm =
        page.say(
            "portal.remedy.paying",
            "remedy",
            page.say("explanation.word.compensation"),
            "sum",
            sum);
    return new RemedyView(
        "repair",
        page.say("portal.together.name", "remedy", repair, "sum", sum),
        "",
        page.say("portal.remedy.repair.text")
            + " "
            + page.say("portal.together.also", "others", List.of(harm)),
        List.of(
            new FactView(
                page.say("portal.remedy.money"), page.say("portal.remedy.money.back", "sum", sum)),
            new FactView(page.say("portal.remedy.way"), page.say("portal.remedy.way.back")),
            new FactView(page.say("portal.remedy.when"), page.say("portal.remedy.when.agreed"))));
  }
}
