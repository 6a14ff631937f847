package io.redress.cases.brands;

import io.redress.cases.CaseView;
import io.redress.cases.brands.packages.KnownFacts;
import io.redress.catalogue.Brand;
import io.redress.catalogue.Brands;
import io.redress.conversation.Letter;
import io.redress.conversation.Letters;
import io.redress.conversation.Mails;
import io.redress.conversation.Recipient;
import io.redress.language.Phrases;
import io.redress.language.Reader;
import io.redress.language.Words;
import io.redress.liaison.LiaisonRequest;
import io.redress.liaison.accounts.Topic;
import io.redress.people.LinkPurpose;
import io.redress.people.Merchant;
import io.redress.people.Merchants;
import io.redress.people.SignedLinks;
import io.redress.platform.settings.Settings;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Writes the letters that tell a brand what it is asked together: one for each who answers there,
 * and more where one letter may hold no more pieces.
 */
@Component
public class BatchLetters {
  private static final Duration LINK_LIFE = Duration.ofDays(180);

  private final Brands brands;
  private final Merchants merchants;
  private final Terms terms;
  private final Post post;
  private final Phrases phrases;

  BatchLetters(Brands brands, Merchants merchants, Terms terms, Post post, Phrases phrases) {
    this.brands = brands;
    this.merchants = merchants;
    this.terms = terms;
    this.post = post;
    this.phrases = phrases;
  }

  /** What was agreed about letters, and who gets them. */
  @Component("termsOfBatches")
  record Terms(Agreements agreements, BrandRecipients recipients) {}

  /** How a letter goes out, and where its link leads. */
  @Component("batchLetterPost")
  record Post(Letters letters, Mails mails, SignedLinks links, Settings settings) {}

  /** A request with its case, of which the brand's own pieces count and are named. */
  public record Asked(LiaisonRequest request, CaseView view) {
    int pieces() {
      return KnownFacts.ofBrand(view.content().lines(), view.order(), request.brandId()).stream()
          .mapToInt(line -> line.quantity().pieces())
          .sum();
    }

    Optional<String> goods() {
      return KnownFacts.titleOf(view, request.brandId());
    }
  }

  /** Who answers is looked up once for each remedy and country. */
  private record Matter(String askedRemedy, String country) {}

  /** Tells a brand what these requests ask; they are of one brand. */
  public void tell(List<Asked> all, Instant now) {
    var brand = brands.byId(all.getFirst().request().brandId()).orElseThrow();
    var known = new HashMap<Matter, Recipient>();
    var ofReader = new LinkedHashMap<Recipient, List<Asked>>();
    for (var each : all) {
      var country = each.view().consumer().country();
      var reader =
          known.computeIfAbsent(
              new Matter(each.request().askedRemedy(), country),
              matter -> terms.recipients().of(each.request(), brand, matter.country()));
      ofReader.computeIfAbsent(reader, any -> new ArrayList<>()).add(each);
    }
    ofReader.forEach(
        (reader, asked) -> parts(asked, brand).forEach(part -> post(part, brand, reader, now)));
  }

  /**
   * As many letters as the brand's own limits make of it, each for the pieces of one kind; a
   * request of more pieces than a letter may hold is the only one of its kind in it.
   */
  private List<List<Asked>> parts(List<Asked> asked, Brand brand) {
    var most = new EnumMap<Topic, Integer>(Topic.class);
    var pieces = new EnumMap<Topic, Integer>(Topic.class);
    var parts = new ArrayList<List<Asked>>();
    for (var each : asked) {
      var remedy = each.request().askedRemedy();
      var topic = Agreements.topic(remedy);
      var limit = most.computeIfAbsent(topic, any -> mostPieces(brand, remedy));
      var held = pieces.getOrDefault(topic, 0);
      if (parts.isEmpty() || (held > 0 && held + each.pieces() > limit)) {
        parts.add(new ArrayList<>());
        pieces.clear();
      }
      parts.getLast().add(each);
      pieces.merge(topic, each.pieces(), Integer::sum);
    }
    return parts;
  }

  private int mostPieces(Brand brand, String askedRemedy) {
    return terms.agreements().mostPieces(brand.id(), askedRemedy).orElse(Integer.MAX_VALUE);
  }

  private void post(List<Asked> asked, Brand brand, Recipient reader, Instant now) {
    var house = merchants.current();
    var words = phrases.to(Reader.of(reader.spoken(), reader.zone(), now));
    var due =
        asked.stream().map(each -> each.request().answerBy()).min(Instant::compareTo).orElseThrow();
    var lines = asked.stream().map(each -> line(each, brand, words)).toList();
    var letter = new Letter.BrandBatch(lines, due, link(asked, reader, house, now));
    var sender = new Letters.Sender(house.name(), house.zone(), Optional.empty());
    post.mails().post(post.letters().compose(letter, reader, sender, now), now);
  }

  private static String line(Asked asked, Brand brand, Words words) {
    return words.say(
        "requests.batch.line",
        "number",
        asked.view().head().number(),
        "goods",
        asked.goods().orElse(brand.name()),
        "remedy",
        words.say("remedy.name." + asked.request().askedRemedy()));
  }

  /**
   * The link of the letter. Each request gets one, whose token nobody is told but of the first: by
   * them it is known what this reader was told, and with them it is taken back.
   */
  private URI link(List<Asked> asked, Recipient reader, Merchant house, Instant now) {
    var tokens = asked.stream().map(each -> token(each, reader, now)).toList();
    var page = "/b/%s/l/%s/batch".formatted(house.slug(), tokens.getFirst());
    return post.settings().serving().baseUrl().resolve(page);
  }

  private String token(Asked asked, Recipient reader, Instant now) {
    var subject = asked.request().id().value();
    return post.links()
        .createForBrand(LinkPurpose.LIAISON, subject, reader.address(), LINK_LIFE, now);
  }
}
