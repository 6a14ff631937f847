package io.redress.conversation;

import io.redress.conversation.domain.Fact;
import io.redress.conversation.domain.HtmlSheet;
import io.redress.conversation.domain.PlainSheet;
import io.redress.conversation.domain.Sheet;
import io.redress.conversation.domain.Wording;
import io.redress.conversation.domain.Wordings;
import io.redress.language.Languages;
import io.redress.language.Phrases;
import io.redress.language.Reader;
import io.redress.language.Words;
import io.redress.platform.clock.NewIds;
import io.redress.shared.CaseId;
import io.redress.shared.MailId;
import io.redress.shared.PlainWords;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Composes letters: subject, greeting, paragraphs, one link and a signature in the recipient's
 * language, as plain text and as HTML.
 *
 * <p>The words stand in the messages {@code mail.<key>.subject}, {@code .body} and {@code .button};
 * blank lines of a body part its paragraphs.
 */
@Component
public class Letters {
  private static final Duration HOURS_MATTER = Duration.ofDays(3);

  private static final Pattern PARAGRAPHS = Pattern.compile("\n{2,}");

  private final Phrases phrases;
  private final NewIds ids;

  Letters(Phrases phrases, NewIds ids) {
    this.phrases = phrases;
    this.ids = ids;
  }

  /**
   * The house a letter comes from.
   *
   * @param merchant name of the merchant, as readers know it
   * @param zone time zone of the merchant
   * @param person who signs; the house itself when nobody does
   */
  public record Sender(String merchant, ZoneId zone, Optional<String> person) {}

  /** Writes a letter as it is read at this moment; {@link Mails#post} keeps and sends it. */
  public NewMail compose(Letter letter, Recipient recipient, Sender sender, Instant now) {
    var wording = Wordings.of(letter);
    var words = phrases.to(reader(recipient, sender, now));
    var facts = written(words, wording.facts());
    var language = words.reader().language();
    var sheet =
        new Sheet(
            language.tag(),
            language.direction(),
            PlainWords.oneLine(words.say(key(wording, "subject"), facts)),
            greeting(words, recipient),
            List.of(PARAGRAPHS.split(words.say(key(wording, "body"), facts))),
            words.say(key(wording, "button"), facts),
            letter.link().toASCIIString(),
            signature(words, sender),
            footer(words, facts));
    return new NewMail(
        new MailId(ids.next()),
        caseOf(letter),
        recipient.party(),
        recipient.address(),
        PlainWords.oneLine(recipient.name()),
        language.tag(),
        sheet.subject(),
        PlainSheet.of(sheet),
        HtmlSheet.of(sheet),
        PlainWords.oneLine(sender.merchant()),
        wording.origin());
  }

  private static Reader reader(Recipient recipient, Sender sender, Instant now) {
    var language = recipient.spoken();
    var region = Languages.region(language, recipient.language());
    return new Reader(language, region, recipient.zone(), sender.zone(), now);
  }

  private static String key(Wording wording, String part) {
    return "mail." + wording.key() + "." + part;
  }

  private static Optional<CaseId> caseOf(Letter letter) {
    return switch (letter) {
      case Letter.OfMatter it -> Optional.of(it.matter().caseId());
      case Letter.OnTerms _,
          Letter.OrderLink _,
          Letter.DataCopy _,
          Letter.PersonLink _,
          Letter.AddressAsked _,
          Letter.AddressChanged _,
          Letter.AccountCode _,
          Letter.StatementKept _,
          Letter.StatementForDesk _,
          Letter.PromisesSlipped _,
          Letter.GapsToCome _,
          Letter.BrandBatch _,
          Letter.TermsUnanswered _,
          Letter.TermsUndelivered _,
          Letter.StaffInvitation _,
          Letter.StaffReset _ ->
          Optional.empty();
    };
  }

  private static Map<String, Object> written(Words words, Map<String, Fact> facts) {
    var written = HashMap.<String, Object>newHashMap(facts.size());
    facts.forEach((name, fact) -> written.put(name, written(words, fact)));
    return written;
  }

  private static Object written(Words words, Fact fact) {
    return switch (fact) {
      case Fact.Text text -> PlainWords.oneParagraph(text.words());
      case Fact.Points points -> points(points.lines());
      case Fact.Count count -> count.number();
      case Fact.Sum sum -> sum.amount();
      case Fact.By by -> by(words, by.due());
      case Fact.Day day -> words.dates().day(day.moment());
      case Fact.Exactly exactly -> words.dates().exactly(exactly.moment());
    };
  }

  private static String points(List<String> lines) {
    return lines.stream()
        .map(line -> Sheet.POINT + PlainWords.oneLine(line))
        .collect(Collectors.joining("\n"));
  }

  /** A deadline without "today" and "tomorrow": nobody knows on which day a letter is read. */
  private static String by(Words words, Instant due) {
    var day = words.dates().day(due);
    var ahead = Duration.between(words.reader().now(), due).abs();
    return ahead.compareTo(HOURS_MATTER) < 0
        ? words.say("date.by.moment", "day", day, "time", words.dates().time(due))
        : words.say("date.by.day", "day", day);
  }

  private static String greeting(Words words, Recipient recipient) {
    var name = PlainWords.oneLine(recipient.name());
    return name.isEmpty()
        ? words.say("mail.greeting.nameless")
        : words.say("mail.greeting", "name", name);
  }

  private static List<String> signature(Words words, Sender sender) {
    var merchant = PlainWords.oneLine(sender.merchant());
    return sender
        .person()
        .map(PlainWords::oneLine)
        .map(person -> words.say("mail.signature.person", "merchant", merchant, "person", person))
        .orElseGet(() -> words.say("mail.signature.house", "merchant", merchant))
        .lines()
        .toList();
  }

  private static List<String> footer(Words words, Map<String, Object> facts) {
    var yours = words.say("mail.footer.link");
    return facts.containsKey("number")
        ? List.of(words.say("mail.footer.matter", facts), yours)
        : List.of(yours);
  }
}
