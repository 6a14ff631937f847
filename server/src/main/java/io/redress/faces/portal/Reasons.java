package io.redress.faces.portal;

import io.redress.cases.LineAssessment;
import io.redress.faces.shared.GroundView;
import io.redress.faces.shared.GroundView.Standing;
import io.redress.faces.shared.Page;
import io.redress.rulebook.Decision;
import io.redress.rulebook.Entitlement;
import io.redress.rulebook.Fact;
import io.redress.rulebook.Ground;
import io.redress.rulebook.Sentence;
import io.redress.rulebook.text.Explanations;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Says why something is possible or not: in sentences, and by the clauses behind them. */
final class Reasons {
  private static final Explanations EXPLANATIONS = new Explanations();
  private static final int MOST_GROUNDS = 5;

  /** Sentences whose content the remedies and the steps show. */
  private static final Set<String> SHOWN_ELSEWHERE =
      Set.of(
          "refund.amount",
          "refund.by",
          "goods_back",
          "return.seller",
          "return.consumer",
          "right.single",
          "right.choice",
          "right.seller_choice");

  private final Page page;
  private final List<LineAssessment> assessments;
  private final Optional<String> brand;

  Reasons(Page page, List<LineAssessment> assessments, Optional<String> brand) {
    this.page = page;
    this.assessments = List.copyOf(assessments);
    this.brand = brand;
  }

  /** The first sentence: what the answer is. */
  String answer() {
    return said(sentence -> true).getFirst();
  }

  /** The sentences after it that nothing else on the page says. */
  List<String> more() {
    var first = answer();
    return said(sentence -> !SHOWN_ELSEWHERE.contains(sentence.pattern())).stream()
        .filter(text -> !text.equals(first))
        .toList();
  }

  private List<String> said(Predicate<Sentence> wanted) {
    var tag = page.words().reader().region().toLanguageTag();
    return assessments.stream()
        .map(assessment -> assessment.decision().explanation().stream().filter(wanted).toList())
        .flatMap(sentences -> EXPLANATIONS.render(sentences, tag).stream())
        .distinct()
        .toList();
  }

  /**
   * The clauses that give something, each once, and whose terms were read and give nothing: a right
   * that is there needs no list of those that do not matter.
   */
  List<GroundView> grounds() {
    var byRule = new LinkedHashMap<String, GroundView>();
    for (var assessment : assessments) {
      var decision = assessment.decision();
      decision.grounds().stream()
          .filter(ground -> !isHowToRead(ground.ruleId()))
          .sorted(Comparator.comparing(ground -> !gives(decision, ground)))
          .forEach(ground -> byRule.putIfAbsent(ground.ruleId(), view(decision, ground)));
    }
    var who = new HashSet<String>();
    return byRule.values().stream()
        .sorted(Comparator.comparing(GroundView::standing))
        .filter(ground -> who.add(ground.who()) || ground.standing() == Standing.APPLIES)
        .limit(MOST_GROUNDS)
        .toList();
  }

  /** Whether a clause only says how others are read; it gives nobody anything. */
  private static boolean isHowToRead(String rule) {
    return Set.of("layering", "proxy-purchase").contains(rule)
        || rule.startsWith("eu-local")
        || rule.startsWith("eu-periods");
  }

  private static boolean gives(Decision decision, Ground ground) {
    return ground.applies() && !given(decision, ground).isEmpty();
  }

  private static List<Entitlement> given(Decision decision, Ground ground) {
    return decision.entitlements().stream()
        .filter(each -> each.ruleId().equals(ground.ruleId()))
        .toList();
  }

  private GroundView view(Decision decision, Ground ground) {
    var given = gives(decision, ground);
    return new GroundView(
        layer(ground.layer()),
        given ? Standing.APPLIES : Standing.DOES_NOT_APPLY,
        who(ground.layer()),
        given ? gift(given(decision, ground)) : "",
        given ? because(ground) : page.say("portal.ground.not"),
        source(ground));
  }

  private String gift(List<Entitlement> given) {
    var remedies =
        given.stream()
            .map(each -> page.say("explanation.word." + each.remedy().code()))
            .distinct()
            .toList();
    var until =
        given.stream()
            .map(Entitlement::claimBy)
            .filter(Objects::nonNull)
            .max(Comparator.<LocalDate>naturalOrder())
            .map(page.dates()::day);
    return page.sentence(
        until
            .map(day -> page.say("portal.ground.until", "remedies", remedies, "day", day))
            .orElseGet(() -> page.say("portal.ground.gives", "remedies", remedies)));
  }

  private String because(Ground ground) {
    var facts =
        ground.because().stream()
            .map(Fact::path)
            .map(Reasons::fact)
            .flatMap(Optional::stream)
            .distinct()
            .map(code -> page.say("portal.fact." + code))
            .toList();
    return facts.isEmpty() ? "" : page.say("portal.ground.because", "facts", facts);
  }

  /** The facts that people know as such; sums, codes and settings explain nothing to them. */
  private static Optional<String> fact(String path) {
    return switch (path) {
      case "delivery.instant", "delivery.date", "delivery.goodsDeliveredOn" ->
          Optional.of("delivered");
      case "request.reason" -> Optional.of("reason");
      case "request.sentAt", "request.date" -> Optional.of("asked");
      case "contract.channel" -> Optional.of("channel");
      case "seller.type" -> Optional.of("seller");
      case "item.worn", "item.damage", "item.tagsIntact", "item.intact" -> Optional.of("condition");
      case "item.category", "item.material" -> Optional.of("kind");
      default -> Optional.empty();
    };
  }

  private String who(Ground.Layer layer) {
    return switch (layer) {
      case STATUTE -> page.say("portal.ground.law");
      case BRAND -> brand.orElseGet(() -> page.say("portal.ground.brand"));
      case STORE, ORDER -> page.house().name();
    };
  }

  private String source(Ground ground) {
    var text =
        page.say(
            "portal.ground.source",
            "citation",
            ground.citation(),
            "rule",
            ground.ruleId(),
            "version",
            ground.version());
    return ground.source().isEmpty() ? text : text + " " + ground.source();
  }

  private static GroundView.Layer layer(Ground.Layer layer) {
    return switch (layer) {
      case STATUTE -> GroundView.Layer.LAW;
      case BRAND -> GroundView.Layer.BRAND;
      case STORE, ORDER -> GroundView.Layer.STORE;
    };
  }
}
