package io.redress.faces.desk;

import io.redress.cases.bank.BankConnection;
import io.redress.cases.providers.StripeConnections;
import io.redress.faces.shared.FactView;
import io.redress.faces.shared.NoteView;
import io.redress.money.bank.Bic;
import io.redress.money.bank.DebtorAccount;
import io.redress.money.provider.StripeAccount;
import io.redress.people.Merchants;
import io.redress.platform.settings.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Writes the page of the accounts by which the house pays back. */
@Component
class ProvidersWriter {
  private final StripeConnections stripe;
  private final BankConnection bank;
  private final Merchants merchants;
  private final Settings settings;

  ProvidersWriter(
      StripeConnections stripe, BankConnection bank, Merchants merchants, Settings settings) {
    this.stripe = stripe;
    this.bank = bank;
    this.merchants = merchants;
    this.settings = settings;
  }

  /** The page, with the account of the house as it was written. */
  ModelAndView show(Visit visit, Optional<NoteView> note, DebtorDraft draft) {
    var account = stripe.connected();
    var address = "/hooks/" + merchants.current().slug() + "/stripe";
    var ofBank = bank.current();
    return visit.show(
        "desk/providers",
        new ProvidersView(
            account.map(kept -> facts(visit, kept)).orElse(List.of()),
            settings.serving().baseUrl().resolve(address).toString(),
            visit.home() + ProviderPages.PATH + "/stripe",
            note,
            new ProvidersView.Bank(
                ofBank.map(kept -> facts(visit, kept)).orElse(List.of()),
                visit.home() + ProviderPages.PATH + "/bank",
                draft.fields(visit))));
  }

  private static List<FactView> facts(Visit visit, StripeAccount account) {
    var dates = visit.page().dates();
    var facts = new ArrayList<FactView>();
    facts.add(
        new FactView(
            visit.say("desk.provider.money"),
            visit.say(account.isLive() ? "desk.provider.live" : "desk.provider.test")));
    facts.add(new FactView(visit.say("desk.provider.key"), "…" + account.apiKeyEnd()));
    facts.add(new FactView(visit.say("desk.provider.secret"), "…" + account.signingSecretEnd()));
    facts.add(new FactView(visit.say("desk.provider.since"), dates.moment(account.connectedAt())));
    var heard =
        account
            .lastEventAt()
            .map(dates::moment)
            .orElseGet(() -> visit.say("desk.provider.heard.never"));
    facts.add(new FactView(visit.say("desk.provider.heard"), heard));
    return facts;
  }

  private static List<FactView> facts(Visit visit, DebtorAccount account) {
    var facts = new ArrayList<FactView>();
    facts.add(new FactView(visit.say("bank.account.holder"), account.holder()));
    facts.add(new FactView(visit.say("bank.account.iban"), account.iban().printed()));
    account
        .bic()
        .map(Bic::value)
        .ifPresent(bic -> facts.add(new FactView(visit.say("bank.account.bic"), bic)));
    return facts;
  }
}
