package io.redress.rulebook.text;

import io.redress.calendar.LegalPeriod;
import io.redress.rulebook.Fact;
import io.redress.rulebook.Term;
import io.redress.rulebook.domain.BurdenRule;
import io.redress.rulebook.domain.DefectRule;
import io.redress.rulebook.domain.LateDelivery;
import io.redress.rulebook.domain.Liability;
import io.redress.rulebook.domain.NoWithdrawal;
import io.redress.rulebook.domain.NoticeLimit;
import io.redress.rulebook.domain.Rule;
import io.redress.rulebook.domain.RuleHeader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads clauses of law; parts of a clause may stand in entries of their own. */
final class StatuteReader {
  /** Every kind of clause that a file may hold. */
  static final List<String> KINDS =
      List.of(
          "withdrawal",
          "withdrawal_extension",
          "withdrawal_exceptions",
          "no_withdrawal",
          "defect",
          "defect_extension",
          "defect_national",
          "burden",
          "late_delivery",
          CreditReader.EXPIRY,
          CreditReader.CASH,
          CreditReader.CONSENT);

  private static final List<String> BEARERS = List.of("consumer", "seller");

  private final List<Supplier<Rule>> rules = new ArrayList<>();
  private final Map<String, String> kinds = new HashMap<>();
  private final Map<String, BurdenRule> burdens = new HashMap<>();
  private final WithdrawalReader withdrawals = new WithdrawalReader();
  private final Map<String, List<Liability.RepairExtension>> repairExtensions = new HashMap<>();
  private final Map<String, Map<String, NationalPart>> national = new HashMap<>();
  private final List<Reference> references = new ArrayList<>();

  /** A clause that names another one, which must be there and of this kind. */
  private record Reference(Entry entry, String key, String named, String kind) {}

  private record NationalPart(
      RuleHeader header,
      @Nullable LegalPeriod period,
      boolean limitsNotice,
      @Nullable LegalPeriod claimAfterShown,
      @Nullable LegalPeriod claimUntil,
      @Nullable LegalPeriod burden,
      List<Liability.RepairExtension> repair) {}

  void read(String kind, RuleHeader header, Entry entry) {
    kinds.put(header.id(), kind);
    switch (kind) {
      case "withdrawal" -> rules.addAll(withdrawals.read(header, entry));
      case "withdrawal_extension" ->
          withdrawals.readExtension(owner("withdrawal", entry), header, entry);
      case "withdrawal_exceptions" ->
          withdrawals.readExceptions(owner("withdrawal", entry), header, entry);
      case "no_withdrawal" -> rules.add(() -> new NoWithdrawal(header));
      case "defect" -> readDefect(header, entry);
      case "defect_extension" ->
          repairExtensions
              .computeIfAbsent(owner("defect", entry), id -> new ArrayList<>())
              .add(new Liability.RepairExtension(header, entry.requiredPeriod("more")));
      case "defect_national" -> readNational(header, entry);
      case "burden" -> {
        var burden = burden(header, entry);
        burdens.put(header.id(), burden);
        rules.add(() -> burden);
      }
      case "late_delivery" -> {
        var late = lateDelivery(header, entry);
        rules.add(() -> late);
      }
      default ->
          entry.problemAt(
              "kind",
              kind + " is no kind of rule; the nearest is " + Nearest.to(kind, KINDS).orElse(""));
    }
  }

  /** Every clause with its parts; a reference to a clause that is nowhere is a problem. */
  List<Rule> rules(List<String> problems) {
    for (var reference : references) {
      var kind = kinds.get(reference.named());
      if (!reference.kind().equals(kind)) {
        var expected = " must name a rule of kind " + reference.kind() + ", not ";
        var key = reference.key();
        reference.entry().problemAt(key, key + expected + reference.named());
      }
    }
    return problems.isEmpty() ? rules.stream().map(Supplier::get).toList() : List.of();
  }

  private String owner(String kind, Entry entry) {
    var owner = entry.requiredText("of");
    if (!owner.isEmpty()) {
      references.add(new Reference(entry, "of", owner, kind));
    }
    return owner;
  }

  private static LateDelivery lateDelivery(RuleHeader header, Entry entry) {
    var remedies = entry.remedies("remedies");
    var lost = entry.remedies("whenLost");
    if (remedies.isEmpty()) {
      entry.problemAt("remedies", "remedies is missing");
    }
    return new LateDelivery(
        header,
        entry.choices("channels", WithdrawalReader.CHANNELS),
        entry.period("latest"),
        entry.flag("secondChance"),
        new LateDelivery.Remedies(remedies, lost.isEmpty() ? remedies : lost),
        entry.period("refund"));
  }

  private static BurdenRule burden(RuleHeader header, Entry entry) {
    return new BurdenRule(
        header, entry.requiredPeriod("period"), ConditionReader.always(entry, "goods"));
  }

  private void readDefect(RuleHeader header, Entry entry) {
    var reasons = entry.choices("reasons", Fact.REQUEST_REASON.choices());
    if (reasons.isEmpty()) {
      entry.problemAt("reasons", "reasons is missing");
    }
    var when = ConditionReader.always(entry, "when");
    var liability = entry.entry("liability");
    var period = liability == null ? null : liability.periodKeys();
    var limits = liability != null && liability.flag("limitsNotice");
    if (liability != null) {
      liability.close();
    }
    var ownBurden = entry.entry("burden");
    var burden = ownBurden == null ? null : burden(header, ownBurden);
    var burdenRule = entry.text("burdenRule");
    if (burdenRule != null) {
      references.add(new Reference(entry, "burdenRule", burdenRule, "burden"));
    }
    var notice = entry.entries("notice").stream().map(StatuteReader::notice).toList();
    var stages = entry.entries("stages").stream().map(StageReader::read).toList();
    if (stages.isEmpty()) {
      entry.problemAt("stages", "stages is missing");
    }
    var bearer =
        new DefectRule.Bearer(
            entry.choice("costBearer", BEARERS),
            entry.choice("returnBy", BEARERS),
            windowTerm(entry));
    rules.add(
        () ->
            new DefectRule(
                header,
                reasons,
                when,
                new Liability(
                    period,
                    limits,
                    null,
                    null,
                    repairExtensions.getOrDefault(header.id(), List.of())),
                notice,
                burden != null ? burden : referredBurden(burdenRule),
                stages,
                nationalOf(header.id(), period),
                bearer));
  }

  private @Nullable BurdenRule referredBurden(@Nullable String id) {
    return id == null ? null : burdens.get(id);
  }

  private static NoticeLimit notice(Entry entry) {
    var limit =
        new NoticeLimit(
            ConditionReader.always(entry, "when"),
            entry.periodKeys(),
            entry.oneOf("from", NoticeLimit.From.class, NoticeLimit.From.DELIVERY));
    entry.close();
    return limit;
  }

  private static @Nullable Term windowTerm(Entry entry) {
    var named = entry.text("windowTerm");
    if (named == null) {
      return null;
    }
    for (var term : Term.values()) {
      if (term.key().equals(named)) {
        return term;
      }
    }
    var terms = Arrays.stream(Term.values()).map(Term::key).toList();
    var near = Nearest.to(named, terms).orElse("none");
    entry.problemAt(
        "windowTerm", "windowTerm names no term: " + named + "; the nearest is " + near);
    return null;
  }

  private void readNational(RuleHeader header, Entry entry) {
    var parts = new HashMap<String, NationalPart>();
    for (var country : entry.entries("countries")) {
      var repair = new ArrayList<Liability.RepairExtension>();
      var more = country.period("repairExtension");
      if (more != null) {
        repair.add(new Liability.RepairExtension(header, more));
      }
      var name = country.requiredText("country");
      if (!header.jurisdictions().contains(name)) {
        country.problemAt("country", name + " is not among the jurisdictions of " + header.id());
      }
      parts.put(
          name,
          new NationalPart(
              header,
              country.period("liability"),
              !country.flag("expectedLifetime"),
              country.period("claimAfterShown"),
              country.period("claimUntil"),
              country.period("burden"),
              repair));
      country.text("note");
      country.close();
    }
    national.put(owner("defect", entry), parts);
  }

  private Map<String, DefectRule.National> nationalOf(String id, @Nullable LegalPeriod period) {
    var found = new HashMap<String, DefectRule.National>();
    national
        .getOrDefault(id, Map.of())
        .forEach(
            (country, part) -> {
              var extensionsOfAll = repairExtensions.getOrDefault(id, List.of());
              var repair = new ArrayList<>(extensionsOfAll);
              repair.addAll(part.repair());
              var own = part.period() == null ? period : part.period();
              var liability =
                  new Liability(
                      part.limitsNotice() ? own : null,
                      true,
                      part.claimAfterShown(),
                      part.claimUntil(),
                      repair);
              found.put(country, new DefectRule.National(part.header(), liability, part.burden()));
            });
    return found;
  }
}
