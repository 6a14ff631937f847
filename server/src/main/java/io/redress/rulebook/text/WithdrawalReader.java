package io.redress.rulebook.text;

import io.redress.calendar.LegalPeriod;
import io.redress.rulebook.Fact;
import io.redress.rulebook.Remedy;
import io.redress.rulebook.domain.Condition;
import io.redress.rulebook.domain.Rule;
import io.redress.rulebook.domain.RuleHeader;
import io.redress.rulebook.domain.Withdrawal;
import io.redress.rulebook.domain.Withdrawal.InformationExtension;
import io.redress.rulebook.domain.Withdrawal.Scope;
import io.redress.rulebook.domain.Withdrawal.Window;
import io.redress.rulebook.domain.Withdrawal.WindowStart;
import io.redress.rulebook.domain.Withdrawal.WithdrawalException;
import io.redress.rulebook.domain.WithdrawalPerformance;
import io.redress.rulebook.domain.WithdrawalPerformance.Deduction;
import io.redress.rulebook.domain.WithdrawalPerformance.Outbound;
import io.redress.rulebook.domain.WithdrawalPerformance.RefundFrom;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads rights to give goods back, with the parts that stand in entries of their own. */
final class WithdrawalReader {
  static final List<String> CHANNELS = Fact.CONTRACT_CHANNEL.choices();

  private static final List<String> BEARERS = List.of("consumer", "seller");

  private final Map<String, InformationExtension> extensions = new HashMap<>();
  private final Map<String, List<WithdrawalException>> exceptions = new HashMap<>();

  /** One rule, or one for each place where each place has a time of its own. */
  List<Supplier<Rule>> read(RuleHeader header, Entry entry) {
    var scope = scope(entry);
    readOwnParts(header, entry);
    var notIntact = ConditionReader.never(entry, "notIntact");
    var stated = entry.remedies("remedies");
    var remedies = stated.isEmpty() ? List.of(Remedy.REFUND) : stated;
    var performance = performance(entry);
    var rules = new ArrayList<Supplier<Rule>>();
    for (var place : places(header, entry)) {
      rules.add(
          () ->
              new Withdrawal(
                  place.header(),
                  scope,
                  place.windows(),
                  extensions.get(header.id()),
                  exceptions.getOrDefault(header.id(), List.of()),
                  notIntact,
                  remedies,
                  performance));
    }
    return rules;
  }

  private record Place(RuleHeader header, List<Window> windows) {}

  private static List<Place> places(RuleHeader header, Entry entry) {
    var found = new ArrayList<Place>();
    for (var place : entry.entries("places")) {
      var name = place.requiredText("place");
      if (!header.jurisdictions().contains(name)) {
        place.problemAt("place", name + " is not among the jurisdictions of " + header.id());
      }
      found.add(new Place(header.in(name), List.of(window(place, Condition.ALWAYS))));
      place.close();
    }
    return found.isEmpty() ? List.of(new Place(header, windows(entry))) : found;
  }

  private static List<Window> windows(Entry entry) {
    var found = new ArrayList<Window>();
    for (var window : entry.entries("windows")) {
      found.add(window(window, ConditionReader.always(window, "when")));
      window.close();
    }
    if (found.isEmpty()) {
      var period = entry.requiredPeriod("period");
      found.add(new Window(Condition.ALWAYS, period, start(entry)));
    }
    return found;
  }

  private static Window window(Entry entry, Condition when) {
    return new Window(when, entry.periodKeys(), start(entry));
  }

  private static WindowStart start(Entry entry) {
    return entry.oneOf("start", WindowStart.class, WindowStart.DELIVERY);
  }

  private static Scope scope(Entry entry) {
    var channels = entry.choices("channels", CHANNELS);
    if (channels.isEmpty()) {
      entry.problemAt("channels", "channels is missing");
    }
    return new Scope(
        channels,
        entry.flag("beforeDelivery"),
        entry.flag("statementNeeded"),
        ConditionReader.never(entry, "displacedBy"));
  }

  private void readOwnParts(RuleHeader header, Entry entry) {
    var ownExtension = entry.entry("noInformation");
    if (ownExtension != null) {
      readExtension(header.id(), header, ownExtension);
      ownExtension.close();
    }
    if (entry.has("exceptions")) {
      readExceptions(header.id(), header, entry);
    }
  }

  void readExtension(String owner, RuleHeader header, Entry entry) {
    extensions.put(
        owner,
        new InformationExtension(
            header,
            entry.requiredPeriod("fromInitialEnd"),
            entry.requiredPeriod("fromInformation")));
  }

  void readExceptions(String owner, RuleHeader header, Entry entry) {
    var found = new ArrayList<WithdrawalException>();
    for (var exception : entry.entries("exceptions")) {
      if (!exception.has("when")) {
        exception.problem("when is missing: what makes the exception apply");
      }
      found.add(
          new WithdrawalException(
              header, exception.requiredText("code"), ConditionReader.never(exception, "when")));
      exception.text("article");
      exception.close();
    }
    exceptions.put(owner, List.copyOf(found));
  }

  private static WithdrawalPerformance performance(Entry entry) {
    var refund = entry.entry("refund");
    @Nullable LegalPeriod period = refund == null ? null : refund.periodKeys();
    var from =
        refund == null
            ? RefundFrom.NOTICE
            : refund.oneOf("from", RefundFrom.class, RefundFrom.NOTICE);
    var withhold = refund != null && refund.flag("withhold");
    if (refund != null) {
      refund.close();
    }
    return new WithdrawalPerformance(
        period,
        from,
        withhold,
        entry.period("goodsBack"),
        entry.oneOf("outbound", Outbound.class, Outbound.UNSTATED),
        entry.choice("returnBy", BEARERS),
        entry.flag("sellerPaysReturnIfNotTold"),
        entry.oneOf("deduction", Deduction.class, Deduction.NOTHING));
  }
}
