package io.redress.faces.canary;

import io.redress.cases.CaseCommand;
import io.redress.cases.CaseCommand.EvidenceChange;
import io.redress.cases.CaseFiles;
import io.redress.cases.CaseSteps;
import io.redress.cases.brands.packages.CaseDisclosures;
import io.redress.cases.brands.packages.CaseDisclosures.Wish;
import io.redress.conversation.MessageChannel;
import io.redress.conversation.ThreadKind;
import io.redress.evidence.EvidenceSamples;
import io.redress.faces.desk.DeskWorld;
import io.redress.faces.desk.DeskWorld.Shop;
import io.redress.liaison.Asking;
import io.redress.liaison.BrandAnswer;
import io.redress.liaison.disclosure.KnownFact;
import io.redress.rulebook.Fact;
import io.redress.rulebook.Remedy;
import io.redress.shared.Actor;
import io.redress.shared.Problem;
import io.redress.shared.RefusedException;
import io.redress.shared.StaffId;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Takes one random step in a case, whether it may be taken now or not. */
@Component
class CanaryStep {
  private static final Actor WEN = Actor.staff(new StaffId(new UUID(3, 4)));
  private static final List<Remedy> REMEDIES =
      List.of(Remedy.REFUND, Remedy.REPAIR, Remedy.EXCHANGE);
  private static final int KINDS = 12;

  private final DeskWorld world;
  private final CaseSteps steps;
  private final CaseFiles files;
  private final CaseDisclosures disclosures;

  CanaryStep(DeskWorld world, CaseSteps steps, CaseFiles files, CaseDisclosures disclosures) {
    this.world = world;
    this.steps = steps;
    this.files = files;
    this.disclosures = disclosures;
  }

  /** Takes it; what is refused changes nothing. */
  void take(Random random, Shop shop) {
    try {
      step(random, shop);
    } catch (Problem | RefusedException notNow) {
      // What somebody may not do, they try all the same.
    }
  }

  private void step(Random random, Shop shop) {
    var id = shop.caseId();
    switch (random.nextInt(KINDS)) {
      case 0, 1 -> {
        var remedy = REMEDIES.get(random.nextInt(REMEDIES.size()));
        var question = "May it? " + Canary.QUESTION.text();
        var letter = random.nextBoolean() ? Asking.Letter.OWN : Asking.Letter.TOGETHER;
        var how = new Asking(Optional.empty(), letter);
        staff(shop, new CaseCommand.AskBrand(id, remedy, question, how));
      }
      case 2 ->
          staff(
              shop,
              new CaseCommand.RecordBrandAnswer(id, answer(random), Canary.BRAND_CONTACT.text()));
      case 3 -> staff(shop, new CaseCommand.ReplyToBrand(id, Canary.REPLY.text()));
      case 4, 5 -> write(random, shop);
      case 6 -> {
        var line = world.view(shop).content().lines().getFirst().id();
        var said = CaseCommand.FactSource.CONSUMER_SAID;
        var words = Canary.ANSWER.text();
        staff(shop, new CaseCommand.AnswerFact(id, line, Fact.ITEM_DAMAGE, words, said));
      }
      case 7 -> show(shop);
      case 8, 9 -> choose(random, shop);
      case 10 -> tell(shop);
      default -> goOn(random, shop);
    }
  }

  private void staff(Shop shop, CaseCommand command) {
    var _ = world.cases.staff(shop.id(), command);
  }

  private static BrandAnswer answer(Random random) {
    var words = Canary.BRAND_WORDS.text();
    return switch (random.nextInt(4)) {
      case 0 -> new BrandAnswer.Approved(words);
      case 1 -> new BrandAnswer.ApprovedInPart(Canary.BRAND_TERMS.text(), words);
      case 2 -> new BrandAnswer.Declined(words);
      default -> new BrandAnswer.Asked(words);
    };
  }

  private void write(Random random, Shop shop) {
    switch (random.nextInt(3)) {
      case 0 -> say(shop, ThreadKind.CONSUMER, Canary.MESSAGE);
      case 1 -> say(shop, ThreadKind.BRAND, Canary.BRAND_MESSAGE);
      default -> say(shop, ThreadKind.INTERNAL, Canary.NOTE);
    }
  }

  private void say(Shop shop, ThreadKind thread, Canary canary) {
    var words = new CaseCommand.Words("So it is: " + canary.text(), "Wen", "en");
    staff(shop, new CaseCommand.WriteMessage(shop.caseId(), thread, MessageChannel.PAGE, words));
  }

  private void show(Shop shop) {
    var photo = new ByteArrayInputStream(EvidenceSamples.picture("png", 60, 40));
    world.cases.in(
        shop.id(),
        () -> {
          var name = Canary.FILE.text() + ".png";
          var file = files.add(shop.caseId(), Optional.empty(), name, photo, WEN).orThrow();
          return files.change(shop.caseId(), file.id(), EvidenceChange.SHOW_TO_BRAND, WEN);
        });
  }

  private void choose(Random random, Shop shop) {
    var view = world.view(shop);
    world.cases.in(
        shop.id(),
        () -> {
          var topics =
              disclosures.check(view).known().stream().map(KnownFact::topic).distinct().toList();
          var topic = topics.get(random.nextInt(topics.size()));
          var wish = new Wish(topic, random.nextInt(3) > 0, Canary.REASON.text());
          disclosures.choose(shop.caseId(), List.of(wish), WEN);
          return topic;
        });
  }

  private void tell(Shop shop) {
    world.cases.in(
        shop.id(),
        () -> {
          disclosures.tell(shop.caseId());
          return shop;
        });
  }

  /** What leads a case on, or lets time pass, by which the brand is reminded and given up. */
  private void goOn(Random random, Shop shop) {
    switch (random.nextInt(5)) {
      case 0 -> staff(shop, new CaseCommand.Decide(shop.caseId()));
      case 1 -> staff(shop, steps.offer(shop.id(), shop.caseId()));
      case 2 -> staff(shop, new CaseCommand.DeclineRequest(shop.caseId(), "We are sorry."));
      default -> world.cases.pass(Duration.ofHours(1 + random.nextInt(40)));
    }
  }
}
