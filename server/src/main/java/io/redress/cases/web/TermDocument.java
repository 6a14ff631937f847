package io.redress.cases.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.redress.liaison.accounts.AfterBlackout;
import io.redress.liaison.accounts.DealingPeriod;
import io.redress.liaison.accounts.NeededPaper;
import io.redress.liaison.accounts.Term;
import io.redress.liaison.accounts.Term.Blackout;
import io.redress.liaison.accounts.Term.Fee;
import io.redress.liaison.accounts.Term.InWords;
import io.redress.liaison.accounts.Term.PapersNeeded;
import io.redress.liaison.accounts.Term.Quota;
import io.redress.liaison.accounts.Term.RequestLimit;
import io.redress.liaison.accounts.Term.SilenceRule;
import io.redress.liaison.accounts.Topic;
import io.redress.liaison.accounts.WhenSilent;
import io.redress.orders.web.Fields;
import io.redress.shared.PlainWords;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a term says, by its kind. */
@Schema(name = "AgreedTermContent")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TermDocument(
    @Schema(
            allowableValues = {
              "quota",
              "request_limit",
              "blackout",
              "silence",
              "fee",
              "papers",
              "words"
            })
        @Nullable String kind,
    @Schema(
            description = "The kind of request; for quota, request_limit, fee and papers",
            allowableValues = {"exchanges", "returns", "repairs", "parts", "authenticity"})
        @Nullable String topic,
    @Schema(description = "For quota and request_limit") @Nullable Integer pieces,
    @Schema(
            description = "For quota",
            allowableValues = {"month", "quarter", "year"})
        @Nullable String period,
    @Schema(description = "For blackout", format = "date") @Nullable String from,
    @Schema(description = "For blackout: the last day", format = "date") @Nullable String until,
    @Schema(description = "For silence: after how many working days of the brand")
        @Nullable Integer workingDays,
    @Schema(
            description =
                "For blackout: send_together, send_each or go_ahead_at_own_cost; for silence:"
                    + " wait_on, go_ahead_at_own_cost or escalate")
        @Nullable String then,
    @Schema(description = "For fee") @Nullable MoneyDocument amount,
    @Schema(
            description =
                "For papers: receipt, dealer_proof, warranty_card, serial_number, photos,"
                    + " defect_report")
        @Nullable List<@Nullable String> papers,
    @Schema(description = "For words") @Nullable String words) {

  /** The kinds of terms, by the names in which they are sent. */
  public static final List<String> KINDS =
      List.of("quota", "request_limit", "blackout", "silence", "fee", "papers", "words");

  private static final int MOST_ENTRIES = 60;

  /** A term as it is kept. */
  static TermDocument of(Term term) {
    var blackout = Optional.of(term).filter(Blackout.class::isInstance).map(Blackout.class::cast);
    return new TermDocument(
        kind(term),
        topic(term).map(Codes::of).orElse(null),
        pieces(term).orElse(null),
        term instanceof Quota quota ? Codes.of(quota.period()) : null,
        blackout.map(it -> it.from().toString()).orElse(null),
        blackout.map(it -> it.until().toString()).orElse(null),
        term instanceof SilenceRule(var days, _) ? Integer.valueOf(days) : null,
        then(term).map(Codes::of).orElse(null),
        term instanceof Fee(_, var sum) ? MoneyDocument.of(sum) : null,
        term instanceof PapersNeeded needed ? papers(needed) : null,
        term instanceof InWords(var said) ? said : null);
  }

  /** The name of the kind of a term. */
  public static String kind(Term term) {
    return switch (term) {
      case Quota _ -> "quota";
      case RequestLimit _ -> "request_limit";
      case Blackout _ -> "blackout";
      case SilenceRule _ -> "silence";
      case Fee _ -> "fee";
      case PapersNeeded _ -> "papers";
      case InWords _ -> "words";
    };
  }

  private static Optional<Topic> topic(Term term) {
    return switch (term) {
      case Quota(var of, _, _) -> Optional.of(of);
      case RequestLimit(var of, _) -> Optional.of(of);
      case Fee(var of, _) -> Optional.of(of);
      case PapersNeeded(var of, _) -> Optional.of(of);
      case Blackout _, SilenceRule _, InWords _ -> Optional.empty();
    };
  }

  private static Optional<Integer> pieces(Term term) {
    return switch (term) {
      case Quota(_, var most, _) -> Optional.of(most);
      case RequestLimit(_, var most) -> Optional.of(most);
      case Blackout _, SilenceRule _, Fee _, PapersNeeded _, InWords _ -> Optional.empty();
    };
  }

  private static Optional<Enum<?>> then(Term term) {
    return switch (term) {
      case Blackout(_, _, var next) -> Optional.of(next);
      case SilenceRule(_, var next) -> Optional.of(next);
      case Quota _, RequestLimit _, Fee _, PapersNeeded _, InWords _ -> Optional.empty();
    };
  }

  private static List<@Nullable String> papers(PapersNeeded needed) {
    return new ArrayList<>(needed.papers().stream().sorted().map(Codes::of).toList());
  }

  /** The term that was sent; empty where something is wrong with it, which is noted. */
  Optional<Term> read(Fields fields) {
    var known = fields.word("term.kind", kind, KINDS).filter(KINDS::contains);
    if (known.isEmpty()) {
      if (kind == null || kind.isBlank()) {
        fields.wrong("term.kind", "", "is missing", "Send one of: " + KINDS + ".");
      }
      return Optional.empty();
    }
    return switch (known.get()) {
      case "quota" -> quota(fields);
      case "request_limit" -> limit(fields);
      case "blackout" -> blackout(fields);
      case "silence" -> silence(fields);
      case "fee" -> fee(fields);
      case "papers" -> papers(fields);
      default -> inWords(fields);
    };
  }

  private Optional<Term> quota(Fields fields) {
    var about = about(fields);
    var most = number("term.pieces", pieces, Term.MOST_PIECES, fields);
    var in = fields.choice("term.period", period, DealingPeriod.values());
    return most.map(count -> new Quota(about, count, in));
  }

  private Optional<Term> limit(Fields fields) {
    var about = about(fields);
    return number("term.pieces", pieces, Term.MOST_PIECES, fields)
        .map(count -> new RequestLimit(about, count));
  }

  private Optional<Term> blackout(Fields fields) {
    var first = fields.date("term.from", from);
    var last = fields.date("term.until", until);
    var next = fields.choice("term.then", then, AfterBlackout.values());
    if (first.isEmpty() || last.isEmpty() || last.get().isBefore(first.get())) {
      fields.wrong(
          "term.until",
          last.map(Object::toString).orElse(""),
          "does not follow the first day",
          "Send both days, the last one not before the first.");
      return Optional.empty();
    }
    return Optional.of(new Blackout(first.get(), last.get(), next));
  }

  private Optional<Term> silence(Fields fields) {
    var next = fields.choice("term.then", then, WhenSilent.values());
    return number("term.workingDays", workingDays, Term.MOST_WORKING_DAYS, fields)
        .map(days -> new SilenceRule(days, next));
  }

  private Optional<Term> fee(Fields fields) {
    var about = about(fields);
    var sum =
        Optional.ofNullable(amount)
            .orElseGet(() -> new MoneyDocument(null, null))
            .read("term.amount", fields);
    if (!sum.isPositive()) {
      fields.wrong("term.amount.amount", sum.toString(), "is nothing", "Send more than zero.");
      return Optional.empty();
    }
    return Optional.of(new Fee(about, sum));
  }

  private Optional<Term> papers(Fields fields) {
    var about = about(fields);
    var needed =
        fields.list("term.papers", papers, MOST_ENTRIES).stream()
            .map(each -> fields.choice("term.papers", each, NeededPaper.values()))
            .collect(Collectors.toSet());
    if (needed.isEmpty()) {
      fields.wrong("term.papers", "", "is missing", "Send at least one.");
      return Optional.empty();
    }
    return Optional.of(new PapersNeeded(about, needed));
  }

  private Optional<Term> inWords(Fields fields) {
    var said =
        fields
            .words("term.words", words, Term.MOST_WORDS)
            .filter(each -> !PlainWords.clean(each).isBlank());
    if (said.isEmpty()) {
      fields.wrong("term.words", "", "is missing", "Send what was agreed.");
    }
    return said.filter(each -> each.length() <= Term.MOST_WORDS).map(InWords::new);
  }

  private Topic about(Fields fields) {
    return fields.choice("term.topic", topic, Topic.kindsOfRequest().toArray(Topic[]::new));
  }

  private static Optional<Integer> number(
      String path, @Nullable Integer sent, int most, Fields fields) {
    var number = Optional.ofNullable(sent).filter(each -> each >= 1 && each <= most);
    if (number.isEmpty()) {
      var shown = sent == null ? "" : sent.toString();
      fields.wrong(path, shown, "is out of bounds", "Send 1 to " + most + ".");
    }
    return number;
  }
}
