package io.redress.cases.coverage;

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
import io.redress.people.shifts.Gap;
import io.redress.platform.settings.Settings;
import io.redress.shared.Party;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Letters to those who plan about gaps that were named just now: one for each reader, however many
 * gaps it tells of. It is posted in the transaction that names them, and so once.
 */
@Component
class GapLetters {
  /** So many are told of by one letter; the page lists all. */
  static final int MOST_LISTED = 20;

  private final Merchants merchants;
  private final Post post;

  GapLetters(Merchants merchants, Post post) {
    this.merchants = merchants;
    this.post = post;
  }

  /** How a letter goes out, and where its link leads. */
  @Component("gapLetterPost")
  record Post(Letters letters, Phrases phrases, Mails mails, Settings settings) {}

  /** Tells these people of these gaps; nobody hears of none. */
  void tell(List<Gap> gaps, Collection<StaffMember> people, Instant now) {
    if (gaps.isEmpty()) {
      return;
    }
    var house = merchants.current();
    var sender = new Letters.Sender(house.name(), house.zone(), Optional.empty());
    for (var member : people) {
      var letter = letter(gaps, house, words(member, house, now));
      var recipient =
          new Recipient(
              Party.MERCHANT, member.name(), member.email(), member.language(), member.zone());
      post.mails().post(post.letters().compose(letter, recipient, sender, now), now);
    }
  }

  /** Gaps are by the clocks of the house, for whoever reads of them. */
  private Words words(StaffMember member, Merchant house, Instant now) {
    var language = Language.ofTag(member.language()).orElse(Language.ENGLISH);
    return post.phrases().to(Reader.of(language, house.zone(), now));
  }

  private Letter letter(List<Gap> gaps, Merchant house, Words words) {
    var listed = gaps.stream().limit(MOST_LISTED).map(gap -> line(gap, words)).toList();
    var page =
        post.settings()
            .serving()
            .baseUrl()
            .resolve("/desk/%s/colleagues?day=%s".formatted(house.slug(), day(gaps, words)));
    return new Letter.GapsToCome(listed, gaps.size() - listed.size(), page);
  }

  private static String day(List<Gap> gaps, Words words) {
    return words.dates().dayOf(gaps.getFirst().from()).toString();
  }

  private static String line(Gap gap, Words words) {
    var name = Locale.forLanguageTag(gap.language()).getDisplayName(words.reader().region());
    return words.say(
        "mail.gap",
        "language",
        words.sentence(name),
        "day",
        words.dates().day(gap.from()),
        "from",
        words.dates().time(gap.from()),
        "until",
        words.dates().time(gap.until()),
        "count",
        gap.messages());
  }
}
