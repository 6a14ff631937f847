package io.redress.faces.shared;

import io.redress.cases.LineAssessment;
import io.redress.rulebook.Entitlement;
import io.redress.rulebook.Ground;
import io.redress.rulebook.text.Explanations;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes why somebody may have something: the clauses, what they give, where they stand. */
public final class GroundsWriter {
  private static final Explanations EXPLANATIONS = new Explanations();

  private static final Comparator<GroundView> ORDER = Comparator.comparing(GroundView::standing);

  private final Page page;
  private final List<LineAssessment> assessments;
  private final Optional<String> brandName;

  public GroundsWriter(Page page, List<LineAssessment> assessments, Optional<String> brandName) {
    this.page = page;
    this.assessments = List.copyOf(assessments);
    this.brandName = brandName;
  }

  /** The explanation of every line in the reader's words. */
  public String explanation() {
    return assessments.stream()
        .map(each -> each.decision().explanation())
        .flatMap(said -> EXPLANATIONS.render(said, page.language().tag()).stream())
        .distinct()
        .collect(Collectors.joining(" "));
  }

  /** Each clause once, those that apply first. */
  public List<GroundView> grounds() {
    var grounds = new ArrayList<GroundView>();
    for (var assessment : assessments) {
      assessment.decision().grounds().stream()
          .map(ground -> ground(assessment, ground))
          .forEach(grounds::add);
    }
    return grounds.stream().distinct().sorted(ORDER).toList();
  }

  private GroundView ground(LineAssessment assessment, Ground ground) {
    var given =
        assessment.decision().entitlements().stream()
            .filter(each -> each.ruleId().equals(ground.ruleId()))
            .map(Entitlement::remedy)
            .distinct()
            .map(remedy -> page.say("remedy.name." + remedy.code()))
            .toList();
    var until =
        assessment.decision().entitlements().stream()
            .filter(each -> each.ruleId().equals(ground.ruleId()))
            .flatMap(each -> Stream.ofNullable(each.claimBy()))
            .filter(Objects::nonNull)
            .max(Comparator.naturalOrder())
            .map(day -> page.sentence(page.dates().by(day)))
            .orElseGet(() -> given.isEmpty() ? page.say("ground.counts") : "");
    return new GroundView(
        layer(ground.layer()),
        ground.applies() ? GroundView.Standing.APPLIES : GroundView.Standing.DOES_NOT_APPLY,
        who(ground.layer()),
        given.isEmpty() ? ground.citation() : String.join(", ", given),
        ground.applies() ? until : page.say("ground.not"),
        source(ground));
  }

  private String who(Ground.Layer layer) {
    return switch (layer) {
      case STATUTE -> page.say("ground.law");
      case BRAND -> brandName.orElseGet(() -> page.say("ground.brand"));
      case STORE, ORDER -> page.say("ground.store");
    };
  }

  private String source(Ground ground) {
    var origin = ground.source().isEmpty() ? "" : " · " + ground.source();
    return page.say(
        "ground.source.text",
        "citation",
        ground.citation() + origin,
        "rule",
        ground.ruleId(),
        "version",
        ground.version());
  }

  private static GroundView.Layer layer(Ground.Layer layer) {
    return switch (layer) {
      case STATUTE -> GroundView.Layer.LAW;
      case BRAND -> GroundView.Layer.BRAND;
      case STORE, ORDER -> GroundView.Layer.STORE;
    };
  }
}
