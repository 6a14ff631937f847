package io.redress.cases.conduct;

import io.redress.cases.domain.Escalation;
import io.redress.cases.store.UntoldSlipStore;
import io.redress.cases.store.UntoldSlipStore.Taken;
import io.redress.conversation.Letter;
import io.redress.conversation.Letters;
import io.redress.conversation.Mails;
import io.redress.conversation.Recipient;
import io.redress.language.Language;
import io.redress.language.Phrases;
import io.redress.language.Reader;
import io.redress.language.Words;
import io.redress.people.Merchant;
import io.redress.people.Merchants;
import io.redress.people.StaffMember;
import io.redress.people.StaffMembers;
import io.redress.platform.settings.Settings;
import io.redress.platform.tenancy.Tenancy;
import io.redress.shared.Party;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells owners and leads of what slipped or may: one promise in a letter of its own, many in one
 * letter for each reader, the longest waiting first.
 */
@Component
public class SlipLetters {
  private static final Logger LOG = LoggerFactory.getLogger(SlipLetters.class);

  /** So many are told of by one letter; nobody reads a longer list. */
  static final int MOST_LISTED = 30;

  private static final int MOST_IN_A_LETTER = 10_000;

  private final UntoldSlipStore untold;
  private final Readers readers;
  private final Writing writing;
  private final Mails mails;
  private final TransactionTemplate transaction;

  SlipLetters(
      UntoldSlipStore untold,
      Readers readers,
      Writing writing,
      Mails mails,
      TransactionTemplate transaction) {
    this.untold = untold;
    this.readers = readers;
    this.writing = writing;
    this.mails = mails;
    this.transaction = transaction;
  }

  /** In whose house slips are told, and to whom. */
  @Component("readersOfSlips")
  record Readers(Tenancy tenancy, Merchants merchants, StaffMembers staff) {}

  /** How letters about slips are written. */
  @Component("writingOfSlips")
  record Writing(Letters letters, Phrases phrases, Settings settings) {}

  /** Tells every house what it has not been told yet. */
  public void tell(Instant now) {
    for (var merchant : untold.merchants()) {
      try {
        readers.tenancy().run(merchant, () -> tellHouse(now));
      } catch (RuntimeException e) {
        LOG.error("The house could not be told what slipped; it is tried again.", e);
      }
    }
  }

  private void tellHouse(Instant now) {
    var taken = MOST_IN_A_LETTER;
    while (taken == MOST_IN_A_LETTER) {
      var count = transaction.execute(status -> tellOnce(now));
      taken = count == null ? 0 : count;
    }
  }

  private int tellOnce(Instant now) {
    var taken = untold.take(MOST_IN_A_LETTER);
    if (taken.isEmpty()) {
      return 0;
    }
    var house = readers.merchants().current();
    var staff = readers.staff().list();
    var ofReader = new LinkedHashMap<StaffMember, List<Taken>>();
    for (var each : taken) {
      for (var reader : Escalation.told(staff, each.slip().owner(), each.slip().slips())) {
        ofReader.computeIfAbsent(reader, any -> new ArrayList<>()).add(each);
      }
    }
    var moment = notBefore(taken, now);
    ofReader.forEach((reader, slips) -> post(house, reader, slips, moment));
    return taken.size();
  }

  /** Another node whose clock is ahead of ours may have seen a slip: no letter is older than it. */
  private static Instant notBefore(List<Taken> taken, Instant now) {
    return Stream.concat(Stream.of(now), taken.stream().map(Taken::notedAt))
        .max(Comparator.naturalOrder())
        .orElseThrow();
  }

  private void post(Merchant house, StaffMember member, List<Taken> slips, Instant now) {
    var recipient =
        new Recipient(
            Party.MERCHANT, member.name(), member.email(), member.language(), member.zone());
    var language = Language.ofTag(member.language()).orElse(Language.ENGLISH);
    var words = writing.phrases().to(Reader.of(language, member.zone(), now));
    var letter =
        slips.size() == 1 ? one(house, slips.getFirst(), words) : many(house, slips, words);
    var sender = new Letters.Sender(house.name(), house.zone(), Optional.empty());
    mails.post(writing.letters().compose(letter, recipient, sender, now), now);
  }

  private Letter one(Merchant house, Taken taken, Words words) {
    var slip = taken.slip();
    var matter =
        new Letter.Matter(slip.caseId(), taken.number(), taken.goods(), pageOf(house, taken));
    var promised = promised(taken, words);
    return switch (slip.notice()) {
      case PROMISE_AT_RISK -> new Letter.PromiseAtRisk(matter, promised, slip.nextDate());
      case PROMISE_ESCALATED -> new Letter.PromiseEscalated(matter, promised, slip.nextDate());
      case PROMISE_UNANSWERED -> new Letter.PromiseUnanswered(matter, promised, slip.nextDate());
      default -> throw new IllegalStateException(slip.notice() + " is not for staff");
    };
  }

  private Letter many(Merchant house, List<Taken> slips, Words words) {
    var listed = slips.stream().limit(MOST_LISTED).map(each -> line(house, each, words)).toList();
    return new Letter.PromisesSlipped(listed, slips.size() - listed.size(), page(house, "queue"));
  }

  private String line(Merchant house, Taken taken, Words words) {
    return words.say(
        "mail.slip." + code(taken.slip().notice()),
        "number",
        taken.number(),
        "goods",
        taken.goods(),
        "promised",
        promised(taken, words),
        "day",
        words.dates().day(taken.slip().nextDate()),
        "page",
        pageOf(house, taken).toString());
  }

  private static String promised(Taken taken, Words words) {
    return words.say("mail.promised." + code(taken.slip().kind()));
  }

  private URI pageOf(Merchant house, Taken taken) {
    return page(house, "cases/" + taken.slip().caseId());
  }

  private URI page(Merchant house, String page) {
    return writing
        .settings()
        .serving()
        .baseUrl()
        .resolve("/desk/%s/%s".formatted(house.slug(), page));
  }

  private static String code(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
