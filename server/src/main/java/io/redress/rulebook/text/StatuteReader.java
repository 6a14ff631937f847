package io.redress.rulebook.text;

import io.redress.calendar.LegalPeriod;
import io.redress.rulebook.Term;
import io.redress.rulebook.domain.BurdenRule;
import io.redress.rulebook.domain.DefectRule;
import io.redress.rulebook.domain.LateDelivery;
import io.redress.rulebook.domain.Liability;
import io.redress.rulebook.domain.NoWithdrawal;
import io.redress.rulebook.domain.Rule;
import io.redress.rulebook.domain.RuleHeader;
import io.redress.rulebook.domain.Withdrawal;
import io.redress.rulebook.domain.Withdrawal.InformationExtension;
import io.redress.rulebook.domain.Withdrawal.WithdrawalException;
import io.redress.rulebook.domain.WithdrawalPerformance;
import io.redress.rulebook.domain.WithdrawalPerformance.Deduction;
import io.redress.rulebook.domain.WithdrawalPerformance.Outbound;
import io.redress.rulebook.domain.WithdrawalPerformance.RefundFrom;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads clauses of law; parts of a clause may stand in entries of their own. */
final class StatuteReader {
  private final Map<String, Supplier<Rule>> rules = new LinkedHashMap<>();
  private final Map<String, InformationExtension> extensions = new HashMap<>();
  private final Map<String, List<WithdrawalException>> exceptions = new HashMap<>();
  private final Map<String, List<Liability.RepairExtension>> repairExtensions = new HashMap<>();
  private final Map<String, Map<String, NationalPart>> national = new HashMap<>();
  private final Map<String, String> owners = new LinkedHashMap<>();

  private record NationalPart(
      RuleHeader header,
      @Nullable LegalPeriod period,
      boolean limitsNotice,
      @Nullable LegalPeriod claimAfterShown,
      @Nullable LegalPeriod burden,
      List<Liability.RepairExtension> repair) {}

  void read(String kind, RuleHeader header, Entry entry) {
    switch (kind) {
      case "withdrawal" -> readWithdrawal(header, entry);
      case "withdrawal_extension" -> extensions.put(owner(header, entry), extension(header, entry));
      case "withdrawal_exceptions" ->
          exceptions.put(owner(header, entry), exceptions(header, entry));
      case "no_withdrawal" -> rules.put(header.id(), () -> new NoWithdrawal(header));
      case "defect" -> readDefect(header, entry);
      case "defect_extension" ->
          repairExtensions
              .computeIfAbsent(owner(header, entry), id -> new ArrayList<>())
              .add(new Liability.RepairExtension(header, entry.requiredPeriod("more")));
      case "defect_national" -> readNational(header, entry);
      case "burden" -> {
        var burden = burden(header, entry);
        rules.put(header.id(), () -> burden);
      }
      case "late_delivery" -> {
        var late =
            new LateDelivery(header, entry.requiredPeriod("latest"), entry.flag("secondChance"));
        rules.put(header.id(), () -> late);
      }
      default -> entry.problem(kind + " is no kind of rule");
    }
  }

  /** Every clause with its parts; parts of a clause that is nowhere are problems. */
  List<Rule> rules(List<String> problems) {
    owners.forEach(
        (part, owner) -> {
          if (!rules.containsKey(owner)) {
            problems.add(part + " belongs to " + owner + ", which is in no file");
          }
        });
    return problems.isEmpty() ? rules.values().stream().map(Supplier::get).toList() : List.of();
  }

  private String owner(RuleHeader header, Entry entry) {
    var owner = entry.requiredText("of");
    owners.put(header.id(), owner);
    return owner;
  }

  private void readWithdrawal(RuleHeader header, Entry entry) {
    var channels = entry.texts("channels");
    var period = entry.requiredPeriod("period");
    var beforeDelivery = entry.flag("beforeDelivery");
    var statementNeeded = entry.flag("statementNeeded");
    var ownExtension = entry.entry("noInformation");
    if (ownExtension != null) {
      extensions.put(header.id(), extension(header, ownExtension));
      ownExtension.close();
    }
    if (entry.has("exceptions")) {
      exceptions.put(header.id(), exceptions(header, entry));
    }
    var notIntact = ConditionReader.never(entry, "notIntact");
    var performance = performance(entry);
    rules.put(
        header.id(),
        () ->
            new Withdrawal(
                header,
                channels,
                period,
                beforeDelivery,
                statementNeeded,
                extensions.get(header.id()),
                exceptions.getOrDefault(header.id(), List.of()),
                notIntact,
                performance));
  }

  private static WithdrawalPerformance performance(Entry entry) {
    var refund = entry.entry("refund");
    var refundPeriod = refund == null ? null : refund.periodKeys();
    var from =
        refund == null
            ? RefundFrom.NOTICE
            : refund.oneOf("from", RefundFrom.class, RefundFrom.NOTICE);
    var withhold = refund != null && refund.flag("withhold");
    if (refund != null) {
      refund.close();
    }
    return new WithdrawalPerformance(
        refundPeriod,
        from,
        withhold,
        entry.period("goodsBack"),
        entry.oneOf("outbound", Outbound.class, Outbound.NONE),
        entry.text("returnBy", "consumer"),
        entry.flag("sellerPaysReturnIfNotTold"),
        entry.oneOf("deduction", Deduction.class, Deduction.NOTHING));
  }

  private static InformationExtension extension(RuleHeader header, Entry entry) {
    return new InformationExtension(
        header, entry.requiredPeriod("fromInitialEnd"), entry.requiredPeriod("fromInformation"));
  }

  private static List<WithdrawalException> exceptions(RuleHeader header, Entry entry) {
    var found = new ArrayList<WithdrawalException>();
    for (var exception : entry.entries("exceptions")) {
      found.add(
          new WithdrawalException(
              header, exception.requiredText("code"), ConditionReader.never(exception, "when")));
      exception.text("article");
      exception.close();
    }
    return found;
  }

  private static BurdenRule burden(RuleHeader header, Entry entry) {
    return new BurdenRule(
        header, entry.requiredPeriod("period"), ConditionReader.always(entry, "goods"));
  }

  private void readDefect(RuleHeader header, Entry entry) {
    var reasons = entry.texts("reasons");
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
    var stages = entry.entries("stages").stream().map(StageReader::read).toList();
    var bearer =
        new DefectRule.Bearer(entry.text("costBearer"), entry.text("returnBy"), windowTerm(entry));
    rules.put(
        header.id(),
        () ->
            new DefectRule(
                header,
                reasons,
                when,
                new Liability(
                    period, limits, null, repairExtensions.getOrDefault(header.id(), List.of())),
                burden != null ? burden : referredBurden(burdenRule),
                stages,
                nationalOf(header.id(), period),
                bearer));
  }

  private @Nullable BurdenRule referredBurden(@Nullable String id) {
    var supplier = id == null ? null : rules.get(id);
    return supplier != null && supplier.get() instanceof BurdenRule burden ? burden : null;
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
    entry.problem("windowTerm names no term: " + named);
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
      parts.put(
          country.requiredText("country"),
          new NationalPart(
              header,
              country.period("liability"),
              !country.flag("expectedLifetime"),
              country.period("claimAfterShown"),
              country.period("burden"),
              repair));
      country.text("note");
      country.close();
    }
    national.put(owner(header, entry), parts);
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
                      part.limitsNotice() ? own : null, true, part.claimAfterShown(), repair);
              found.put(country, new DefectRule.National(part.header(), liability, part.burden()));
            });
    return found;
  }
}
