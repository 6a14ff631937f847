package io.redress.faces.desk;

import io.redress.cases.brands.questions.TermsWish;
import io.redress.faces.shared.Codes;
import io.redress.liaison.questions.AnswerWay;
import io.redress.liaison.questions.NewPolicyQuestion;
import io.redress.liaison.questions.QuestionMove;
import io.redress.liaison.questions.QuestionStep;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Reads what was written into the forms about questions to brands. */
record QuestionForm(Map<String, String> fields) {
  private static final LocalTime CLOSES = LocalTime.of(18, 0);

  QuestionForm {
    fields = Map.copyOf(fields);
  }

  /**
   * Something that happened to a question, or is done.
   *
   * @param zone where the clocks of the brand hang
   * @param usual by when it answers as a rule
   */
  QuestionStep step(ZoneId zone, Supplier<Instant> usual) {
    var move =
        Codes.parse(QuestionMove.class, text("move"))
            .orElseThrow(() -> new UnreadableForm("desk.form.choose"));
    return switch (move) {
      case SEND -> new QuestionStep.Send(until(zone).orElseGet(usual));
      case REMIND -> new QuestionStep.Remind();
      case ANSWER -> new QuestionStep.Answer(words(), by(), way());
      case DECLINE -> new QuestionStep.Decline(words());
      case ASK_AGAIN -> new QuestionStep.AskAgain(again(), until(zone).orElseGet(usual));
      case CLOSE -> new QuestionStep.Close(words());
      case LET_PASS, CONFIRM -> throw new UnreadableForm("desk.form.choose");
    };
  }

  /** The terms that an answer means; they count from the start of a day where the house is. */
  TermsWish wish(ZoneId house) {
    var text = TermsSheet.written(fields).text();
    var quote = text("quote");
    if (text.isEmpty() || text.length() > TermsWish.LONGEST_TEXT) {
      throw new UnreadableForm("questions.need.terms");
    }
    if (quote.isEmpty() || quote.length() > TermsWish.LONGEST_QUOTE) {
      throw new UnreadableForm("questions.need.quote");
    }
    return new TermsWish(text, quote, day("from").map(day -> day.atStartOfDay(house).toInstant()));
  }

  String text(String name) {
    return fields.getOrDefault(name, "").strip();
  }

  /** Nothing is recorded over what came meanwhile. */
  int version() {
    var version = text("version");
    return version.matches("\\d{1,9}") ? Integer.parseInt(version) : -1;
  }

  private String words() {
    var words = text("words");
    if (words.isEmpty() || words.length() > QuestionStep.LONGEST_WORDS) {
      throw new UnreadableForm("questions.need.said");
    }
    return words;
  }

  private Optional<String> again() {
    var words = text("words");
    if (words.length() > NewPolicyQuestion.LONGEST_QUESTION) {
      throw new UnreadableForm("questions.need.words");
    }
    return words.isEmpty() ? Optional.empty() : Optional.of(words);
  }

  private String by() {
    var name = text("by");
    if (name.isEmpty() || name.length() > QuestionStep.LONGEST_NAME) {
      throw new UnreadableForm("questions.need.by");
    }
    return name;
  }

  private AnswerWay way() {
    return Codes.parse(AnswerWay.class, text("way"))
        .filter(way -> way == AnswerWay.PHONE || way == AnswerWay.MAIL)
        .orElseThrow(() -> new UnreadableForm("desk.form.choose"));
  }

  private Optional<Instant> until(ZoneId zone) {
    return day("until").map(day -> day.atTime(CLOSES).atZone(zone).toInstant());
  }

  private Optional<LocalDate> day(String name) {
    try {
      return text(name).isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text(name)));
    } catch (DateTimeParseException unreadable) {
      throw new UnreadableForm("desk.form.date");
    }
  }
}
