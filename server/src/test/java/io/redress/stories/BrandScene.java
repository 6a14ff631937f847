package io.redress.stories;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.cases.CaseView;
import io.redress.cases.Cases;
import io.redress.conversation.Mail;
import io.redress.language.Language;
import io.redress.language.Phrases;
import io.redress.language.Reader;
import io.redress.language.Words;
import io.redress.liaison.LiaisonRequest;
import io.redress.promises.Promise;
import io.redress.promises.PromiseKind;
import io.redress.shared.CaseId;
import io.redress.shared.Party;
import io.redress.shared.PlainWords;
import io.redress.stories.GoodsScene.Sold;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.openqa.selenium.By;

/**
 * One shop, one consumer, and the brand that is asked for her: each at a browser of their own, and
 * none of them reads what is only between the two others.
 */
final class BrandScene implements AutoCloseable {
  private static final Duration A_WHILE = Duration.ofMinutes(10);
  private static final Duration UNTIL_TERMS_COUNT = Duration.ofHours(2);
  private static final int AS_WIDE_AS_A_PHONE = 390;

  private final Language language;
  private final House house;
  private final Sold sold;
  private final Room room;
  private final Hands consumer;
  private final Hands desk;
  private final Hands brand;

  /** What was said between the house and the brand. */
  private final List<String> between = new ArrayList<>();

  private CaseId id = new CaseId(new UUID(0, 0));

  BrandScene(Language language, House house, Sold sold, Room room) {
    this.language = language;
    this.house = house;
    this.sold = sold;
    this.room = room;
    var slug = sold.shop().slug();
    consumer = person(language, "/s/" + slug + "/");
    desk = person(language, "/desk/" + slug + "/sign-in");
    brand = person(Language.FRENCH, "/b/" + slug + "/");
    brand.browser().beAsWideAs(AS_WIDE_AS_A_PHONE);
  }

  /** Where the house listens, and what it knows and says. */
  record Room(int port, Cases cases, Phrases phrases) {}

  private Hands person(Language speaks, String home) {
    var browser = new Browser("http://127.0.0.1:" + room.port());
    return new Hands(browser, speaks, sold.place(), home);
  }

  @Override
  public void close() {
    List.of(consumer, desk, brand).forEach(Hands::close);
  }

  /** She finds what she bought, says why, and answers with whichever of these can be said. */
  void comes(String reason, String... answers) {
    consumer.write("order", sold.order().orderNumber());
    consumer.write("contact", House.emailOf(sold.order())).send("/find");
    consumer.choose("reason", reason).write("words", "…");
    consumer.press("main form button.btn-primary");
    while (consumer.address().contains("/questions")) {
      consumer.press(answer(answers));
    }
  }

  private String answer(String... answers) {
    return Stream.of(answers)
        .map("button[name=answer][value='%s']"::formatted)
        .filter(consumer::has)
        .findFirst()
        .orElse("button[name=answer]");
  }

  void sends(String remedy) {
    consumer.choose("remedy", remedy).press(".rd-bottom button");
    id = CaseId.parse(consumer.address().replaceAll(".*/cases/([0-9a-f-]+).*", "$1"));
  }

  /** The brand is asked, and she hears it in the same moment. */
  void theBrandIsAsked(String remedy, String silence, String question) {
    fillsIn(remedy, silence, question);
    desk.send("/actions/ask_brand");
    hears("brand_asked", "brand_asked");
  }

  /** A claim that is weak: what is warned of stands before the form, and a reason is asked for. */
  void theBrandIsAskedAllTheSame(String remedy, String question, String reason) {
    fillsIn(remedy, "escalate", question);
    desk.reads(words().say("health.weak.worn")).reads(words().say("health.rights"));
    var standing = addressOf("a[href$='/standing']");
    desk.send("/actions/ask_brand");
    desk.reads(words().say("health.rights"));
    assertThat(lettersTo(Party.BRAND)).isEmpty();
    assertThat(view().conduct().liaison()).isEmpty();

    between.add(reason);
    desk.write("ask_brand-override", reason).send("/actions/ask_brand");
    hears("brand_asked", "brand_asked");
    assertThat(view().conduct().events()).anyMatch(each -> each.kind().equals("brand_strained"));
    desk.open(standing);
    desk.reads(words().say("health.input.weak_claims", "count", 1));
  }

  private void fillsIn(String remedy, String silence, String question) {
    between.add(question);
    atDesk().choose("ask_brand-remedy", remedy).choose("ask_brand-silence", silence);
    desk.write("ask_brand-question", question);
  }

  /** The brand reads all that it may know, in its own language, on a phone. */
  private void brandReads(String words) {
    later();
    brand.open(House.link(lettersTo(Party.BRAND).getFirst()));
    brand.reads(words);
    brand.look("brand-" + request().state());
  }

  void brandAsksFirst(String question) {
    brandReads(request().question());
    between.add(question);
    brand.writeAt("#words-ask", question).answer("answer", "ask");
    hears("brand_wants_to_know", "brand_wants_to_know");
  }

  void houseReplies(String words) {
    between.add(words);
    atDesk().write("reply_to_brand-words", words).send("/actions/reply_to_brand");
    hears("brand_told", "brand_replied");
    assertThat(lettersTo(Party.BRAND).getFirst().language()).isEqualTo(Language.FRENCH.tag());
    brandReads(words);
  }

  /** A no with one touch, and words beside it. */
  void brandSaysNo(String words) {
    brandReads(request().question());
    between.add(words);
    brand.choose("reason", "worn").writeAt("#words-decline", words).answer("answer", "decline");
    hears("brand_answered", "brand_answered");
  }

  void houseAppeals(String words) {
    between.add(words);
    atDesk().reads(between.get(between.size() - 2));
    desk.write("appeal_to_brand-words", words).send("/actions/appeal_to_brand");
    hears("brand_appealed", "brand_appealed");
    consumer.look("brand-appealed");
  }

  /** A yes under terms, which stand before whoever makes the offer. */
  void brandAgreesUnder(String terms) {
    brandReads(between.getLast());
    between.add(terms);
    brand.writeAt("#words-changes", terms).answer("answer", "changes");
    hears("brand_answered", "brand_agreed_in_part");
    atDesk().reads(terms);
  }

  /** One touch, after all; a late answer is told like any other. */
  void brandAgreesLate() {
    brandReads(request().question());
    brand.answer("answer", "approve");
    hears("brand_answered", "brand_agreed");
  }

  /** The brand is reminded before its date; at its date she hears this. */
  void theBrandIsSilent(String step) {
    var promise = promised(PromiseKind.BRAND_ANSWER);
    var asked = lettersTo(Party.BRAND).size();
    house.startAt(promise.atRiskAt());
    house.settle();
    assertThat(lettersTo(Party.BRAND)).hasSize(asked + 1);
    house.startAt(promise.dueAt());
    house.settle();
    heard(step, step);
    assertThat(consumer.heading()).isEqualTo(words().say("portal.now.late.sentence"));
    consumer.reads(words().say("portal.story.sorry"));
  }

  /** The liaison asks what the terms mean, and the answer becomes terms that cite it. */
  void askAboutTerms(String question, String answer, Map<String, String> terms) {
    var desks = "/desk/" + sold.shop().slug();
    desk.openAs(House.STAFF_EMAIL, desks + "/questions/new?case=" + id);
    desk.write("words", question).press("main form:has([name=brand]) button");
    var page = path(desk.address());
    desk.choose("move", "send").press("main form:has([name=move]) button");
    later();

    brand.open(House.link(lettersTo(Party.BRAND).getFirst()));
    brand.reads(question).look("brand-terms");
    brand.write("words", answer).press("main form:has([name=words]) button");
    brand.reads(answer);
    between.add(question);

    desk.open(page).reads(answer);
    desk.press("a[href='%s/terms']".formatted(page));
    terms.forEach((field, words) -> desk.write(field, words));
    desk.answer("do", "look");
    desk.reads(answer).answer("do", "confirm");
    house.pass(UNTIL_TERMS_COUNT);
  }

  /** Decides by the rules of now, and offers these; she hears it. */
  void houseOffers(String... remedies) {
    atDesk().send("/actions/decide");
    var line = view().content().lines().getFirst().id();
    for (var remedy : remedies) {
      desk.choose("offer_remedies-remedies", line + "_" + remedy);
    }
    desk.write("offer_remedies-words", "…").send("/actions/offer_remedies");
  }

  /** She opens the letter with the offer, whose reasons tell this. */
  void readsWhy(String citation) {
    consumer.open(House.link(lettersTo(Party.CONSUMER).getFirst()));
    assertThat(consumer.source()).contains(citation);
  }

  /** She agrees, and nothing that was said between the others ever came to her, or to them. */
  void agreesTo(String remedy) {
    consumer.open(House.link(lettersTo(Party.CONSUMER).getFirst()));
    consumer.open(matter() + "/offer");
    consumer.choose("remedy", remedy).choose("consent", "yes").send("/offer");
    assertThat(view().conduct().resolutions()).anyMatch(each -> each.isAgreed());
    knowsNothingBetween();
    brandKnowsNobody();
  }

  private void knowsNothingBetween() {
    consumer.open(matter());
    assertThat(consumer.source()).doesNotContain(between);
    assertThat(lettersTo(Party.CONSUMER))
        .allSatisfy(letter -> assertThat(letter.bodyText()).doesNotContain(between));
  }

  private void brandKnowsNobody() {
    var person = List.of("Neumann", House.emailOf(sold.order()), sold.order().orderNumber());
    assertThat(brand.source()).doesNotContain(person);
    assertThat(lettersTo(Party.BRAND))
        .isNotEmpty()
        .allSatisfy(letter -> assertThat(letter.bodyText()).doesNotContain(person));
  }

  /** Something happened: a letter tells her so now, and its link leads to where it stands. */
  private void hears(String letter, String story) {
    heard(letter, story);
    later();
  }

  private void heard(String letter, String story) {
    var newest = lettersTo(Party.CONSUMER).getFirst();
    var goods = sold.order().lines().getFirst().title();
    var key = "mail." + letter + ".subject";
    var subject = words().say(key, "brand", brandName(), "goods", goods);
    assertThat(newest.subject()).isEqualTo(PlainWords.oneLine(subject));
    assertThat(newest.language()).isEqualTo(language.tag());
    assertThat(newest.createdAt()).isEqualTo(house.now());
    consumer.open(House.link(newest));
    consumer.reads(words().say("portal.story." + story, "brand", brandName()));
  }

  private void later() {
    house.startAt(house.now().plus(A_WHILE));
  }

  private List<Mail> lettersTo(Party party) {
    return house.letters(sold.shop(), party);
  }

  private Promise promised(PromiseKind kind) {
    return view().conduct().promises().stream()
        .filter(each -> each.isOpen() && each.kind() == kind)
        .findFirst()
        .orElseThrow();
  }

  private LiaisonRequest request() {
    return view().conduct().liaison().orElseThrow();
  }

  private String brandName() {
    return view().brandName().orElseThrow();
  }

  private CaseView view() {
    return house.in(sold.shop(), () -> room.cases().view(id)).orElseThrow();
  }

  private Words words() {
    return room.phrases().to(Reader.of(language, sold.place().zone(), house.now()));
  }

  private String matter() {
    return "/s/" + sold.shop().slug() + "/cases/" + id;
  }

  private Hands atDesk() {
    later();
    return desk.openAs(House.STAFF_EMAIL, "/desk/" + sold.shop().slug() + "/cases/" + id);
  }

  private String addressOf(String link) {
    var found = desk.browser().driver().findElement(By.cssSelector(link));
    return path(String.valueOf(found.getDomProperty("href")));
  }

  private static String path(String address) {
    return address.replaceAll("^https?://[^/]+", "").replaceAll("\\?.*$", "");
  }
}
