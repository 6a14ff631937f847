package io.redress.faces.desk;

import io.redress.calendar.OpenInterval;
import io.redress.faces.shared.Codes;
import io.redress.liaison.accounts.BrandLimits;
import io.redress.liaison.accounts.CapUse;
import io.redress.liaison.accounts.DealingPeriod;
import io.redress.liaison.accounts.QuotaUse;
import io.redress.liaison.accounts.Term;
import io.redress.liaison.accounts.Term.Blackout;
import io.redress.liaison.accounts.Term.Fee;
import io.redress.liaison.accounts.Term.InWords;
import io.redress.liaison.accounts.Term.PapersNeeded;
import io.redress.liaison.accounts.Term.Quota;
import io.redress.liaison.accounts.Term.RequestLimit;
import io.redress.liaison.accounts.Term.SilenceRule;
import io.redress.liaison.accounts.Topic;
import io.redress.liaison.accounts.UseLevel;
import io.redress.promises.hours.DayHours;
import io.redress.promises.hours.WorkingHours;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** What pages of brands say of terms, limits and hours. */
record BrandWords(Visit visit) {
  /** What a term is about. */
  String about(Term term) {
    return switch (term) {
      case Quota(var kind, _, _) -> topic(kind);
      case RequestLimit(var kind, _) -> topic(kind);
      case Fee(var kind, _) -> topic(kind);
      case PapersNeeded(var kind, _) -> topic(kind);
      case SilenceRule _ -> visit.say("brands.about.silence");
      case Blackout _ -> visit.say("brands.about.blackout");
      case InWords _ -> visit.say("brands.about.words");
    };
  }

  /** The first clause of what a term says. */
  String first(Term term) {
    return switch (term) {
      case Quota(_, var pieces, var period) ->
          visit.say("brands.says.quota", "pieces", pieces, "period", period(period));
      case RequestLimit(_, var pieces) -> visit.say("brands.says.request_limit", "pieces", pieces);
      case Fee(_, var amount) -> visit.say("brands.says.fee", "amount", visit.page().sum(amount));
      case PapersNeeded(_, var papers) ->
          visit.say(
              "brands.says.papers",
              "papers",
              papers.stream().sorted().map(each -> word("brands.paper.", each)).toList());
      case SilenceRule(var days, _) -> visit.say("brands.says.silence", "days", days);
      case Blackout(var from, var until, _) ->
          visit.say(
              "brands.says.blackout",
              "from",
              visit.page().dates().shortDay(from),
              "until",
              visit.page().dates().shortDay(until));
      case InWords(var words) -> words;
    };
  }

  /** What follows from a term; may be empty. */
  String rest(Term term) {
    return switch (term) {
      case SilenceRule(_, var then) -> word("brands.then.", then);
      case Blackout(_, _, var then) -> word("brands.then.", then);
      case Quota _, RequestLimit _, Fee _, PapersNeeded _, InWords _ -> "";
    };
  }

  /** What is near its limit, the worst first; empty when nothing is. */
  List<String> near(BrandLimits limits) {
    var said = new ArrayList<String>();
    if (limits.isBlackout()) {
      var until = limits.blackout().orElseThrow().until();
      said.add(visit.say("brands.near.blackout", "day", visit.page().dates().shortDay(until)));
    }
    Stream.of(UseLevel.USED_UP, UseLevel.NEAR)
        .forEach(
            level -> {
              limits.quotas().stream()
                  .filter(use -> use.level() == level)
                  .forEach(use -> said.add(quota(use)));
              limits.caps().stream()
                  .filter(use -> use.level() == level)
                  .forEach(use -> said.add(cap(use)));
            });
    limits.caps().stream()
        .filter(use -> use.level() == UseLevel.OPEN)
        .filter(limits::isHeld)
        .forEach(use -> said.add(held(use)));
    return said;
  }

  /** What is used of a quota. */
  String quota(QuotaUse use) {
    return visit.say(
        "brands.near.quota",
        "kind",
        topic(use.quota().kind()),
        "used",
        use.used(),
        "pieces",
        use.quota().pieces(),
        "day",
        visit.page().dates().shortDay(use.ends()));
  }

  private String cap(CapUse use) {
    return visit.say("brands.near.cap", "place", use.account().place(), "percent", use.percent());
  }

  private String held(CapUse use) {
    return visit.say(
        "brands.near.held",
        "place",
        use.account().place(),
        "status",
        word("brands.status.", use.account().standing().status()));
  }

  String topic(Topic topic) {
    return word("brands.topic.", topic);
  }

  /** The topics and countries somebody answers for. */
  String remit(Collection<Topic> topics, Collection<String> regions) {
    var what =
        topics.isEmpty()
            ? List.of(visit.say("brands.topic.all"))
            : topics.stream().sorted().map(this::topic).toList();
    var where =
        regions.isEmpty()
            ? List.of(visit.say("brands.region.all"))
            : regions.stream().map(visit::country).sorted().toList();
    return visit.say("brands.remit", "topics", what, "countries", where);
  }

  String period(DealingPeriod period) {
    return word("brands.period.", period);
  }

  String word(String prefix, Enum<?> value) {
    return visit.say(prefix + Codes.of(value));
  }

  /** The hours of a week, days of the same hours together. */
  String week(WorkingHours hours) {
    var parts = new ArrayList<String>();
    var first = DayOfWeek.MONDAY;
    for (var day : DayOfWeek.values()) {
      var open = open(hours, day);
      if (open.isEmpty()) {
        continue;
      }
      if (day != DayOfWeek.MONDAY && open(hours, day.minus(1)).equals(open)) {
        parts.removeLast();
      } else {
        first = day;
      }
      parts.add(days(first, day) + " " + DayHours.write(open));
    }
    return String.join("; ", parts);
  }

  private String days(DayOfWeek first, DayOfWeek last) {
    return first == last ? day(first) : day(first) + "–" + day(last);
  }

  String day(DayOfWeek day) {
    return day.getDisplayName(TextStyle.SHORT_STANDALONE, visit.page().words().reader().region());
  }

  private static List<OpenInterval> open(WorkingHours hours, DayOfWeek day) {
    return hours.week().getOrDefault(day, List.of());
  }
}
