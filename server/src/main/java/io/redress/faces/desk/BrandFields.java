package io.redress.faces.desk;

import io.redress.faces.desk.BrandRoom.Known;
import io.redress.faces.shared.ChoiceView;
import io.redress.faces.shared.ChoiceView.Option;
import io.redress.faces.shared.Codes;
import io.redress.faces.shared.FieldView;
import io.redress.faces.shared.FieldView.Kind;
import io.redress.faces.shared.LinkView;
import io.redress.faces.shared.NoteView;
import io.redress.liaison.accounts.AccountStatus;
import io.redress.liaison.accounts.AfterBlackout;
import io.redress.liaison.accounts.BoughtFrom;
import io.redress.liaison.accounts.DealingPeriod;
import io.redress.liaison.accounts.NeededPaper;
import io.redress.liaison.accounts.Topic;
import io.redress.liaison.accounts.WhenSilent;
import io.redress.people.StaffMember;
import io.redress.shared.StaffId;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Writes the forms about a brand. */
final class BrandFields {
  private static final String NOBODY = "";
  private static final int MOST_PURCHASES = 100;
  private static final Set<String> DATES =
      Set.of(
          "awayFrom",
          "awayUntil",
          "from",
          "until",
          "sourceDate",
          "startsOn",
          "since",
          "day",
          "partnerSince");
  private static final Set<String> PARAGRAPHS = Set.of("words", "why", "ownMake");

  private final Visit visit;
  private final Known known;
  private final BrandRoom room;
  private final BrandWords words;

  BrandFields(Visit visit, Known known, BrandRoom room) {
    this.visit = visit;
    this.known = known;
    this.room = room;
    this.words = new BrandWords(visit);
  }

  /** The name of the field for a path of what was sent. */
  static String name(String path) {
    var last = path.startsWith("term.") ? path.substring("term.".length()) : path;
    var isHour = last.startsWith("hours[");
    return isHour
        ? "hours-" + last.substring("hours[".length(), last.length() - 1)
        : last.replaceFirst("\\.amount$", "").replaceFirst("^.*\\.currency$", "currency");
  }

  /** What a field is called. */
  static String label(Visit visit, String name) {
    if (name.startsWith("hours")) {
      return visit.say("brands.field.hours");
    }
    var key = "brands.field." + name;
    return visit.say(visit.page().words().phrases().knows(key) ? key : "brands.field.id");
  }

  BrandEditView form(BrandDraft draft, Optional<NoteView> note) {
    var home = visit.home() + BrandPages.PATH + "/" + known.brand().id();
    var code = draft.form().code();
    return new BrandEditView(
        new LinkView(known.brand().name(), home),
        visit.say("brands.form." + code),
        visit.say("brands.lede." + code),
        note,
        home + "/edit",
        code,
        known.account().version(),
        draft.id(),
        fields(draft),
        choices(draft),
        draft.form().isOfTerm() ? fields(draft, "source", "sourceDate", "startsOn") : List.of());
  }

  private List<FieldView> fields(BrandDraft draft) {
    return switch (draft.form()) {
      case DEALING -> fields(draft, "language", "timeZone", "holidays", "partnerSince", "ownMake");
      case CONTACT -> contact(draft);
      case END_CONTACT, END_TERM -> fields(draft, "day");
      case QUOTA, REQUEST_LIMIT -> fields(draft, "pieces");
      case BLACKOUT -> fields(draft, "from", "until");
      case SILENCE -> fields(draft, "workingDays");
      case FEE -> fields(draft, "amount", "currency");
      case PAPERS, PURCHASES -> List.of();
      case WORDS -> fields(draft, "words");
      case PURCHASING -> fields(draft, "number", "place", "country", "cap", "warnAt", "currency");
      case STANDING -> fields(draft, "since", "why");
    };
  }

  private List<FieldView> contact(BrandDraft draft) {
    var all = new ArrayList<FieldView>();
    all.addAll(fields(draft, "name", "email", "phone", "languages", "regions"));
    all.addAll(fields(draft, "timeZone", "holidays"));
    IntStream.range(0, BrandDraft.HOURS).forEach(day -> all.add(hours(draft, day)));
    all.addAll(fields(draft, "awayFrom", "awayUntil"));
    return all;
  }

  private FieldView hours(BrandDraft draft, int day) {
    var isMakeUp = day >= DayOfWeek.values().length;
    var label = isMakeUp ? visit.say("brands.field.makeUp") : weekday(day);
    var name = "hours-" + day;
    var field = FieldView.of(name, label, Kind.TEXT).holding(draft.text(name));
    var hinting = day == 0 ? field.hinting(visit.say("brands.hint.hours")) : field;
    return draft.wrong().contains(name) || (day == 0 && draft.wrong().contains("hours"))
        ? hinting.failing(visit.say("brands.hint.hours"))
        : hinting;
  }

  private String weekday(int day) {
    return words.day(DayOfWeek.of(day + 1));
  }

  private List<FieldView> fields(BrandDraft draft, String... names) {
    return Arrays.stream(names).map(name -> field(draft, name)).toList();
  }

  private FieldView field(BrandDraft draft, String name) {
    var field = FieldView.of(name, label(visit, name), kind(name)).holding(draft.text(name));
    var hint = "brands.hint." + name;
    var hinting =
        visit.page().words().phrases().knows(hint) ? field.hinting(visit.say(hint)) : field;
    return draft.wrong().contains(name)
        ? hinting.failing(wrong(draft, name, field.label()))
        : hinting;
  }

  private String wrong(BrandDraft draft, String name, String label) {
    return draft
        .unclear(name)
        .map(amount -> amount.say(visit.page(), label))
        .orElseGet(() -> visit.say("brands.wrong.field"));
  }

  private static Kind kind(String name) {
    if (DATES.contains(name)) {
      return Kind.DATE;
    }
    if (PARAGRAPHS.contains(name)) {
      return Kind.PARAGRAPH;
    }
    return Kind.TEXT;
  }

  private List<ChoiceView> choices(BrandDraft draft) {
    return switch (draft.form()) {
      case DEALING -> List.of(one(draft, "lookedAfterBy", keepers()));
      case CONTACT ->
          List.of(
              several(draft, "topics", options("brands.topic.", Topic.values())),
              one(draft, "deputy", deputies(draft.id())));
      case END_CONTACT, END_TERM -> List.of();
      case QUOTA -> List.of(topic(draft), period(draft), confirmed(draft));
      case REQUEST_LIMIT, FEE -> List.of(topic(draft), confirmed(draft));
      case BLACKOUT ->
          List.of(
              one(draft, "then", options("brands.then.", AfterBlackout.values())),
              confirmed(draft));
      case SILENCE ->
          List.of(
              one(draft, "then", options("brands.then.", WhenSilent.values())), confirmed(draft));
      case PAPERS ->
          List.of(
              topic(draft),
              several(draft, "papers", options("brands.paper.", NeededPaper.values())),
              confirmed(draft));
      case WORDS -> List.of(confirmed(draft));
      case PURCHASING -> List.of(period(draft), one(draft, "boughtFrom", sellers()));
      case STANDING ->
          List.of(one(draft, "status", options("brands.status.", AccountStatus.values())));
      case PURCHASES ->
          List.of(one(draft, "account", accounts()), several(draft, "lines", lines()));
    };
  }

  private ChoiceView topic(BrandDraft draft) {
    var kinds = Topic.kindsOfRequest().toArray(Topic[]::new);
    return one(draft, "topic", options("brands.topic.", kinds));
  }

  private ChoiceView period(BrandDraft draft) {
    return one(draft, "period", options("brands.period.", DealingPeriod.values()));
  }

  private ChoiceView confirmed(BrandDraft draft) {
    return one(
        draft,
        "confirmed",
        Stream.of("yes", "no")
            .map(code -> new Option(code, visit.say("brands.confirmed." + code), ""))
            .toList());
  }

  private List<Option> sellers() {
    var any = Stream.of(new Option(NOBODY, visit.say("brands.boughtFrom.any"), ""));
    return Stream.concat(any, options("brands.boughtFrom.", BoughtFrom.values()).stream()).toList();
  }

  private List<Option> keepers() {
    var nobody = Stream.of(new Option(NOBODY, visit.say("brands.keeper.nobody"), ""));
    var current = known.account().dealing().lookedAfterBy().map(StaffId::toString).orElse(NOBODY);
    var others =
        room.staff().stream()
            .filter(
                each ->
                    Permissions.mayManageBrands(each.role())
                        || each.id().toString().equals(current))
            .map(BrandFields::option);
    return Stream.concat(nobody, others).toList();
  }

  private static Option option(StaffMember member) {
    return new Option(member.id().toString(), member.name(), "");
  }

  private List<Option> deputies(String id) {
    var today = known.account().day(visit.page().now());
    var nobody = Stream.of(new Option(NOBODY, visit.say("brands.deputy.nobody"), ""));
    var others =
        known.account().contacts().stream()
            .filter(each -> each.isAsked(today) && !each.id().toString().equals(id))
            .map(each -> new Option(each.id().toString(), each.person().name(), ""));
    return Stream.concat(nobody, others).toList();
  }

  private List<Option> accounts() {
    return known.account().purchasing().stream()
        .map(each -> new Option(each.id().toString(), each.place(), each.number()))
        .toList();
  }

  private List<Option> lines() {
    return room.unknownPurchases(known.account(), MOST_PURCHASES).stream()
        .map(
            each ->
                new Option(
                    each.lineId().toString(),
                    each.orderNumber() + " · " + each.title(),
                    visit.page().dates().shortDay(each.day())))
        .toList();
  }

  private List<Option> options(String prefix, Enum<?>[] values) {
    return Arrays.stream(values)
        .map(each -> new Option(Codes.of(each), words.word(prefix, each), ""))
        .toList();
  }

  private ChoiceView one(BrandDraft draft, String name, List<Option> options) {
    var chosen = draft.text(name);
    return new ChoiceView(label(visit, name), name, ChoiceView.Kind.ONE, options, Set.of(chosen));
  }

  private ChoiceView several(BrandDraft draft, String name, List<Option> options) {
    return new ChoiceView(
        label(visit, name), name, ChoiceView.Kind.SEVERAL, options, draft.chosen(name));
  }
}
