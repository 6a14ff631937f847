package io.redress.faces.desk;

import io.redress.cases.CaseCommand;
import io.redress.cases.CaseView;
import io.redress.conversation.MessageChannel;
import io.redress.faces.shared.ChoiceView;
import io.redress.faces.shared.ChoiceView.Kind;
import io.redress.faces.shared.ChoiceView.Option;
import io.redress.faces.shared.Codes;
import io.redress.faces.shared.FieldView;
import io.redress.liaison.BrandAnswer;
import io.redress.liaison.Heard;
import io.redress.liaison.HeardBy;
import io.redress.liaison.LiaisonRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The form by which staff writes down what a brand answered on the phone or in a letter: what it
 * said, who said it, and when. What it wrote into its thread stands there already.
 */
record BrandAnswerForm(Visit visit, CaseView view, Written written) {
  private static final LocalTime CLOSES = LocalTime.of(18, 0);
  private static final String MAIL = Codes.of(HeardBy.EMAIL);

  /** What can be heard. */
  private enum Said {
    APPROVED,
    APPROVED_IN_PART,
    DECLINED,
    ASKED
  }

  List<FieldView> fields() {
    return List.of(
        field("terms", FieldView.Kind.PARAGRAPH).hinting(label("terms.hint")),
        field("words", FieldView.Kind.PARAGRAPH).hinting(label("words.hint")),
        field("by", FieldView.Kind.TEXT),
        field("date", FieldView.Kind.DATE).hinting(label("date.hint")),
        field("time", FieldView.Kind.TIME));
  }

  List<ChoiceView> choices() {
    return List.of(
        one("answer", options(Said.class, any -> true, "requests.answer.")),
        one("way", options(HeardBy.class, BrandAnswerForm::isByAPerson, "requests.heard.")));
  }

  /** What pages and programs bring is not written down by hand. */
  private static boolean isByAPerson(HeardBy way) {
    return way == HeardBy.PHONE || way == HeardBy.EMAIL;
  }

  CaseCommand command() {
    var way = chosen(HeardBy.class, "way");
    var by = required("by", Heard.MAXIMUM_NAME);
    return new CaseCommand.RecordBrandAnswer(
        view.head().id(), answer(chosen(Said.class, "answer")), new Heard(by, way, at()));
  }

  private BrandAnswer answer(Said said) {
    return switch (said) {
      case APPROVED -> new BrandAnswer.Approved(optional("words"));
      case APPROVED_IN_PART ->
          new BrandAnswer.ApprovedInPart(
              required("terms", BrandAnswer.MAXIMUM_TERMS), optional("words"));
      case DECLINED -> new BrandAnswer.Declined(required("words", BrandAnswer.MAXIMUM_WORDS));
      case ASKED -> new BrandAnswer.Asked(required("words", BrandAnswer.MAXIMUM_WORDS));
    };
  }

  private String optional(String name) {
    var words = text(name);
    if (words.length() > BrandAnswer.MAXIMUM_WORDS) {
      throw new UnreadableForm("requests.form." + name);
    }
    return words;
  }

  private String required(String name, int most) {
    var words = text(name);
    if (words.isEmpty() || words.length() > most) {
      throw new UnreadableForm("requests.form." + name);
    }
    return words;
  }

  /** Just now where nothing is named; by the end of work where no time is, once it was asked. */
  private Optional<Instant> at() {
    if (text("date").isEmpty() && text("time").isEmpty()) {
      return Optional.empty();
    }
    try {
      var today = LocalDate.ofInstant(visit.page().now(), zone());
      var day = text("date").isEmpty() ? today : LocalDate.parse(text("date"));
      if (!text("time").isEmpty()) {
        return Optional.of(onceAsked(instant(day, LocalTime.parse(text("time")))));
      }
      return day.equals(today)
          ? Optional.empty()
          : Optional.of(later(instant(day, CLOSES), askedOn(day)));
    } catch (DateTimeParseException unreadable) {
      throw new UnreadableForm("desk.form.date");
    }
  }

  /** A clock tells minutes: within the same one the brand was asked first, and then it answered. */
  private Instant onceAsked(Instant minute) {
    return view.conduct()
        .liaison()
        .map(LiaisonRequest::createdAt)
        .filter(asked -> asked.truncatedTo(ChronoUnit.MINUTES).equals(minute))
        .orElse(minute);
  }

  private Instant instant(LocalDate day, LocalTime time) {
    return day.atTime(time).atZone(zone()).toInstant();
  }

  /** When the brand was asked, if it was on this day. */
  private Optional<Instant> askedOn(LocalDate day) {
    return view.conduct()
        .liaison()
        .map(LiaisonRequest::createdAt)
        .filter(at -> LocalDate.ofInstant(at, zone()).equals(day));
  }

  private static Instant later(Instant one, Optional<Instant> other) {
    return other.filter(one::isBefore).orElse(one);
  }

  private <E extends Enum<E>> List<Option> options(
      Class<E> type, Predicate<E> isOffered, String family) {
    return Arrays.stream(type.getEnumConstants())
        .filter(isOffered)
        .map(each -> new Option(Codes.of(each), visit.say(family + Codes.of(each)), ""))
        .toList();
  }

  private ChoiceView one(String name, List<Option> options) {
    var field = Deed.RECORD_BRAND_ANSWER.field(name);
    var chosen = written.chosen(field);
    return new ChoiceView(
        label(name), field, Kind.ONE, options, chosen.isEmpty() ? given(name) : chosen);
  }

  private FieldView field(String name, FieldView.Kind kind) {
    var field = FieldView.of(Deed.RECORD_BRAND_ANSWER.field(name), label(name), kind);
    var tried = written.deed().equals(Optional.of(Deed.RECORD_BRAND_ANSWER));
    return field.holding(tried ? text(name) : given(name).stream().findFirst().orElse(""));
  }

  /** What is known from what the brand wrote. */
  private Set<String> given(String name) {
    return new LiaisonNotes(visit, view)
        .unheard()
        .map(
            message ->
                switch (name) {
                  case "words" -> message.body();
                  case "by" -> message.authorName();
                  case "way" -> message.channel() == MessageChannel.MAIL ? MAIL : "";
                  default -> "";
                })
        .filter(text -> !text.isEmpty())
        .map(Set::of)
        .orElse(Set.of());
  }

  private <E extends Enum<E>> E chosen(Class<E> type, String name) {
    return Codes.parse(type, text(name)).orElseThrow(() -> new UnreadableForm("desk.form.choose"));
  }

  private String label(String name) {
    return visit.say("desk.do.record_brand_answer." + name);
  }

  private String text(String name) {
    return written.text(Deed.RECORD_BRAND_ANSWER.field(name)).strip();
  }

  private ZoneId zone() {
    return visit.page().house().zone();
  }
}
