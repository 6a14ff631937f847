package io.redress.faces.desk;

import io.redress.cases.providers.StripeConnections;
import io.redress.cases.providers.StripeConnections.Result;
import io.redress.faces.shared.FactView;
import io.redress.faces.shared.NoteView;
import io.redress.faces.shared.NoteView.Tone;
import io.redress.money.provider.StripeAccount;
import io.redress.people.Merchants;
import io.redress.platform.settings.Settings;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Connects the account by which the house pays back, and lets it go; for administrators. */
@Controller
@RequestMapping("/desk/{slug}/money/providers")
class ProviderPages {
  static final String PATH = "/money/providers";

  private final DeskVisits desk;
  private final FreshProof proof;
  private final StripeConnections stripe;
  private final Merchants merchants;
  private final Settings settings;

  ProviderPages(
      DeskVisits desk,
      FreshProof proof,
      StripeConnections stripe,
      Merchants merchants,
      Settings settings) {
    this.desk = desk;
    this.proof = proof;
    this.stripe = stripe;
    this.merchants = merchants;
    this.settings = settings;
  }

  @GetMapping
  ModelAndView providers(HttpServletRequest request) {
    return show(enter(request), Optional.empty());
  }

  /** Tries the keys and keeps them when they are good. */
  @PostMapping("/stripe")
  ModelAndView connect(
      HttpServletRequest request,
      @RequestParam(defaultValue = "") String key,
      @RequestParam(defaultValue = "") String secret) {
    var visit = enter(request);
    if (!proof.isThere()) {
      return proof.ask(visit, PATH);
    }
    return switch (stripe.connect(key, secret, visit.page().now())) {
      case CONNECTED -> visit.goTo(PATH);
      case UNREADABLE -> refused(visit, Result.UNREADABLE, HttpStatus.BAD_REQUEST);
      case REFUSED -> refused(visit, Result.REFUSED, HttpStatus.BAD_REQUEST);
      case NO_ANSWER -> refused(visit, Result.NO_ANSWER, HttpStatus.SERVICE_UNAVAILABLE);
    };
  }

  /** Lets the account go. */
  @PostMapping("/stripe/disconnect")
  ModelAndView disconnect(HttpServletRequest request) {
    var visit = enter(request);
    if (!proof.isThere()) {
      return proof.ask(visit, PATH);
    }
    stripe.disconnect();
    return visit.goTo(PATH);
  }

  private Visit enter(HttpServletRequest request) {
    var visit = desk.enter(request, Room.MONEY, PATH);
    if (!Permissions.mayConnectProviders(visit.role())) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    return visit;
  }

  private ModelAndView refused(Visit visit, Result result, HttpStatus status) {
    var why =
        switch (result) {
          case UNREADABLE -> "desk.provider.unreadable";
          case REFUSED -> "desk.provider.refused";
          case NO_ANSWER, CONNECTED -> "desk.provider.noAnswer";
        };
    var note = NoteView.of(Tone.BROKEN, visit.say("desk.provider.notKept"), visit.say(why));
    var answer = show(visit, Optional.of(note));
    answer.setStatus(status);
    return answer;
  }

  private ModelAndView show(Visit visit, Optional<NoteView> note) {
    var account = stripe.connected();
    var address = "/hooks/" + merchants.current().slug() + "/stripe";
    return visit.show(
        "desk/providers",
        new ProvidersView(
            account.map(kept -> facts(visit, kept)).orElse(List.of()),
            settings.serving().baseUrl().resolve(address).toString(),
            visit.home() + PATH + "/stripe",
            note));
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
}
