package io.redress.faces.desk;

import io.redress.cases.books.PaymentLooks.Stopped;
import io.redress.faces.shared.ChoiceView;
import io.redress.faces.shared.FactView;
import io.redress.money.StoppedPayment;
import io.redress.money.StoppedPayment.Elsewhere;
import io.redress.shared.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Writes payments that are stopped, with what was found and what it may have been for. */
record StoppedPaymentsWriter(Visit visit) {
  /** Stands for none of the cases in the form. */
  static final String NONE = "none";

  OpenRefundsView.Stopped write(Stopped stopped) {
    var payment = stopped.payment();
    return new OpenRefundsView.Stopped(
        visit.say("books.stopped.of", "reference", payment.reference()),
        facts(payment),
        visit.home() + "/money/open/" + payment.id() + "/look",
        String.valueOf(payment.external().minorUnits()),
        payment.external().currency().getCurrencyCode(),
        matters(stopped));
  }

  private List<FactView> facts(StoppedPayment payment) {
    var facts = new ArrayList<FactView>();
    facts.add(
        new FactView(
            visit.say("books.stopped.since"), visit.page().dates().moment(payment.stoppedAt())));
    facts.add(sum("books.stopped.captured", payment.captured()));
    facts.add(sum("books.stopped.committed", payment.committed()));
    for (var found : payment.found()) {
      facts.add(new FactView(visit.say("books.stopped.elsewhere"), found(found)));
    }
    facts.add(sum("books.stopped.left", payment.left()));
    return facts;
  }

  private FactView sum(String key, Money sum) {
    return new FactView(visit.say(key), visit.page().sum(sum));
  }

  private String found(Elsewhere found) {
    return visit.say(
        "books.stopped.found",
        "amount",
        visit.page().sum(found.amount()),
        "date",
        visit.page().dates().day(found.at()),
        "reference",
        found.reference());
  }

  private ChoiceView matters(Stopped stopped) {
    var options = new ArrayList<ChoiceView.Option>();
    for (var matter : stopped.matters()) {
      options.add(
          new ChoiceView.Option(
              matter.id().toString(),
              visit.say("books.stopped.matter.one", "number", matter.number()),
              matter.goods()));
    }
    options.add(new ChoiceView.Option(NONE, visit.say("books.stopped.matter.none"), ""));
    return new ChoiceView(
        visit.say("books.stopped.matter"), "case", ChoiceView.Kind.ONE, options, Set.of());
  }
}
