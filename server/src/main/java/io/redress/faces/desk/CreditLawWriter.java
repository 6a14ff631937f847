package io.redress.faces.desk;

import io.redress.faces.shared.FactWords;
import io.redress.money.credit.CreditGround;
import io.redress.money.credit.CreditLaws;
import io.redress.rulebook.Fact;
import io.redress.rulebook.credit.CreditClause;
import java.util.ArrayList;
import java.util.List;

/** Says which clauses of law count for credit, and why. */
final class CreditLawWriter {
  private final Visit visit;
  private final FactWords words;

  CreditLawWriter(Visit visit) {
    this.visit = visit;
    this.words = new FactWords(visit.page());
  }

  /** The clauses that count for one credit. */
  List<CreditLawView> of(CreditLaws laws) {
    var views = new ArrayList<CreditLawView>();
    laws.end().ifPresent(law -> views.add(view(visit.say("credits.law.end"), law)));
    laws.cash().ifPresent(law -> views.add(view(visit.say("credits.law.cash"), law)));
    laws.agreed().ifPresent(law -> views.add(view(visit.say("credits.law.agreed"), law)));
    return views;
  }

  /** A clause that holds at a place. */
  CreditLawView of(String place, CreditClause clause) {
    return view(says(clause), CreditGround.of(place, clause));
  }

  /** What a clause asks, in one sentence. */
  String says(CreditClause clause) {
    return switch (clause.says()) {
      case CreditClause.NoEnd _ -> visit.say("credits.law.never");
      case CreditClause.AtLeast(var years, var from) ->
          switch (from) {
            case ISSUE -> visit.say("credits.law.years", "years", years);
            case YEAR_END -> visit.say("credits.law.yearsFromEnd", "years", years);
          };
      case CreditClause.InCash(var below) -> visit.say("credits.law.below", "sum", below);
      case CreditClause.Agreed _ -> visit.say("credits.law.agreed");
    };
  }

  private CreditLawView view(String says, CreditGround law) {
    var place = words.name(Fact.CONSUMER_COUNTRY) + ": " + place(law.place());
    var rule = visit.say("desk.explanation.rule", "rule", law.rule(), "version", law.version());
    return new CreditLawView(
        says,
        law.citation(),
        visit.say("desk.explanation.because", "facts", place),
        law.source().isEmpty() ? rule : rule + " · " + law.source(),
        doubt(law.confidence()));
  }

  private String place(String code) {
    return words.value(Fact.CONSUMER_COUNTRY, code);
  }

  private String doubt(String confidence) {
    return switch (confidence) {
      case "memory", "contested" -> visit.say("desk.explanation.doubt." + confidence);
      default -> "";
    };
  }
}
