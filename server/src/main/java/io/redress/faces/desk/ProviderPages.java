package io.redress.faces.desk;

import io.redress.cases.bank.BankConnection;
import io.redress.cases.providers.StripeConnections;
import io.redress.cases.providers.StripeConnections.Result;
import io.redress.faces.shared.NoteView;
import io.redress.faces.shared.NoteView.Tone;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Connects the accounts by which the house pays back, and lets them go; for administrators. */
@Controller
@RequestMapping("/desk/{slug}/money/providers")
class ProviderPages {
  static final String PATH = "/money/providers";

  private final DeskVisits desk;
  private final FreshProof proof;
  private final StripeConnections stripe;
  private final BankConnection bank;
  private final ProvidersWriter writer;

  ProviderPages(
      DeskVisits desk,
      FreshProof proof,
      StripeConnections stripe,
      BankConnection bank,
      ProvidersWriter writer) {
    this.desk = desk;
    this.proof = proof;
    this.stripe = stripe;
    this.bank = bank;
    this.writer = writer;
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

  /** Pays by bank transfer from this account from now on. */
  @PostMapping("/bank")
  ModelAndView useAccount(HttpServletRequest request, @RequestParam Map<String, String> fields) {
    var visit = enter(request);
    if (!proof.isThere()) {
      return proof.ask(visit, PATH);
    }
    var draft = DebtorDraft.of(fields);
    var account = draft.read();
    if (account.isEmpty()) {
      var note = NoteView.of(Tone.BROKEN, visit.say("bank.debtor.notKept"), "");
      var answer = writer.show(visit, Optional.of(note), draft);
      answer.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return answer;
    }
    bank.use(account.get(), visit.page().now());
    return visit.goTo(PATH);
  }

  /** Pays by bank transfer no more. */
  @PostMapping("/bank/disconnect")
  ModelAndView forgetAccount(HttpServletRequest request) {
    var visit = enter(request);
    if (!proof.isThere()) {
      return proof.ask(visit, PATH);
    }
    bank.forget();
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
    return writer.show(visit, note, DebtorDraft.NONE);
  }
}
