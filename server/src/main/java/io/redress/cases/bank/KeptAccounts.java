package io.redress.cases.bank;

import io.redress.cases.CaseCommand;
import io.redress.cases.CaseView;
import io.redress.cases.Cases;
import io.redress.conversation.MessageChannel;
import io.redress.conversation.ThreadKind;
import io.redress.language.Language;
import io.redress.language.Phrases;
import io.redress.language.Reader;
import io.redress.money.bank.GivenAccount;
import io.redress.money.bank.PayoutAccount;
import io.redress.money.bank.PayoutAccounts;
import io.redress.people.Merchants;
import io.redress.people.signin.SecurityEvent.Kind;
import io.redress.people.signin.SecurityEvents;
import io.redress.shared.Actor;
import io.redress.shared.ActorKind;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the account of a case, whoever gives it: the house reads of it in the case, security hears
 * of it, and the consumer is told at every address that we know.
 */
@Component
class KeptAccounts {
  private final Cases cases;
  private final PayoutAccounts accounts;
  private final AccountLetters letters;
  private final SecurityEvents events;
  private final Voice voice;

  KeptAccounts(
      Cases cases,
      PayoutAccounts accounts,
      AccountLetters letters,
      SecurityEvents events,
      Voice voice) {
    this.cases = cases;
    this.accounts = accounts;
    this.letters = letters;
    this.events = events;
    this.voice = voice;
  }

  /** In which words the house notes it for itself. */
  @Component("voiceOfPayouts")
  record Voice(Merchants merchants, Phrases phrases, Clock clock) {}

  /** Keeps it; the same one again changes nothing and tells nobody. */
  @Transactional(propagation = Propagation.MANDATORY)
  GivenAccount keep(CaseView matter, PayoutAccount account, Actor by) {
    var caseId = matter.head().id();
    var now = voice.clock().instant();
    var before = accounts.of(caseId);
    var given = accounts.give(caseId, account, by, now);
    if (before.filter(each -> each.id().equals(given.id())).isEmpty()) {
      cases.perform(note(matter, given, before, now), Actor.SYSTEM).orThrow();
      events.note(Kind.PAYOUT_ACCOUNT_GIVEN, Optional.empty(), matter.head().number());
      letters.tellGiven(matter, account, now);
    }
    return given;
  }

  /** Notes that a changed account was looked at. */
  @Transactional(propagation = Propagation.MANDATORY)
  void check(CaseView matter, GivenAccount account, Actor by) {
    var now = voice.clock().instant();
    accounts.check(account, by, now);
    var facts = Map.of("account", account.account().iban().masked());
    cases.perform(note(matter, "bank.note.account_checked", facts, now), Actor.SYSTEM).orThrow();
  }

  private CaseCommand note(
      CaseView matter, GivenAccount given, Optional<GivenAccount> before, Instant now) {
    var facts =
        Map.of(
            "account",
            given.account().iban().masked(),
            "before",
            before.map(each -> each.account().iban().masked()).orElse(""));
    return note(matter, key(given, before), facts, now);
  }

  private CaseCommand note(CaseView matter, String key, Map<String, String> facts, Instant now) {
    var house = voice.merchants().current();
    var language = Language.ofTag(house.languages().getFirst()).orElse(Language.ENGLISH);
    var words = voice.phrases().to(Reader.of(language, house.zone(), now));
    var text = words.say(key, facts);
    return new CaseCommand.WriteMessage(
        matter.head().id(),
        ThreadKind.INTERNAL,
        MessageChannel.AUTOMATIC,
        new CaseCommand.Words(text, house.name(), language.tag()),
        List.of());
  }

  private static String key(GivenAccount given, Optional<GivenAccount> before) {
    if (given.by() != ActorKind.CONSUMER) {
      return "bank.note.account";
    }
    return before.isPresent() ? "bank.note.account_changed" : "bank.note.account_own";
  }
}
