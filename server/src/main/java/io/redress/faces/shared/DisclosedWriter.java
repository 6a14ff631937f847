package io.redress.faces.shared;

import io.redress.liaison.disclosure.DisclosedRequest;
import io.redress.liaison.disclosure.DisclosureField.Disclosed;
import io.redress.liaison.disclosure.DisclosureKind;
import io.redress.liaison.disclosure.KnownFact;
import io.redress.rulebook.Fact;
import io.redress.shared.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Says the facts that a brand is told, in the reader's words; what was erased is not said. */
public final class DisclosedWriter {
  /** What stands with the piece itself, and papers, which are listed apart. */
  private static final Set<DisclosureKind> ELSEWHERE =
      EnumSet.of(DisclosureKind.PIECE, DisclosureKind.SERIAL, DisclosureKind.PROOF);

  private static final String MIDDLE = " · ";

  private final Page page;

  public DisclosedWriter(Page page) {
    this.page = page;
  }

  /** What a brand is told beside the first piece and the papers; other pieces come first. */
  public List<FactView> facts(DisclosedRequest told) {
    var others =
        pieces(told).stream()
            .skip(1)
            .map(piece -> new FactView(page.say("disclosure.brand.part.title"), piece.whole()));
    var facts =
        told.facts().stream()
            .map(Disclosed::fact)
            .filter(fact -> !ELSEWHERE.contains(fact.kind()))
            .filter(fact -> !fact.text().isEmpty())
            .map(this::fact);
    return Stream.concat(others, facts).toList();
  }

  /** The papers that go with it. */
  public List<FactView> papers(DisclosedRequest told) {
    return told.of(DisclosureKind.PROOF).stream()
        .filter(fact -> !fact.text().isEmpty())
        .map(this::fact)
        .toList();
  }

  /** The first piece by its name. */
  public String title(DisclosedRequest told) {
    return pieces(told).stream().findFirst().map(Piece::title).orElse("");
  }

  /** What else the first piece is known by: variant and serial, as far as they are told. */
  public String note(DisclosedRequest told) {
    return pieces(told).stream().findFirst().map(Piece::note).orElse("");
  }

  /** One piece with what it is known by. */
  private record Piece(String title, List<String> marks) {
    String note() {
      return String.join(MIDDLE, marks);
    }

    String whole() {
      return marks.isEmpty() ? title : title + MIDDLE + note();
    }
  }

  /** Each piece begins with its name, and all up to the next name is about it. */
  private List<Piece> pieces(DisclosedRequest told) {
    var pieces = new ArrayList<Piece>();
    for (var each : told.facts()) {
      var fact = each.fact();
      if (fact.kind() == DisclosureKind.PIECE && fact.part().equals("title")) {
        pieces.add(new Piece(fact.text(), new ArrayList<>()));
      } else if (!pieces.isEmpty() && !fact.text().isEmpty() && isMark(fact)) {
        pieces.getLast().marks().add(mark(fact));
      }
    }
    return pieces;
  }

  private static boolean isMark(KnownFact fact) {
    return fact.kind() == DisclosureKind.PIECE || fact.kind() == DisclosureKind.SERIAL;
  }

  private static String mark(KnownFact fact) {
    return fact.part().equals("pieces") ? fact.text() + " ×" : fact.text();
  }

  /** One fact with what it is called. */
  public FactView fact(KnownFact fact) {
    return new FactView(label(fact), value(fact));
  }

  /** What a fact is called. */
  public String label(KnownFact fact) {
    return fact.form() == KnownFact.Form.ANSWER
        ? asked(fact).map(new FactWords(page)::name).orElse("")
        : page.say("disclosure.brand.part." + fact.part());
  }

  /** What it is. */
  public String value(KnownFact fact) {
    return switch (fact.form()) {
      case WORDS -> fact.text();
      case DAY -> page.dates().withYear(LocalDate.parse(fact.text()));
      case SUM -> page.sum(sum(fact.text()));
      case COUNTRY -> new FactWords(page).value(Fact.CONSUMER_COUNTRY, fact.text());
      case REASON -> page.say("disclosure.brand.reason." + fact.text());
      case ANSWER -> asked(fact).map(it -> answer(it, fact.text())).orElse(fact.text());
    };
  }

  /** What looks like a day and is none is said as it was written. */
  private String answer(Fact asked, String text) {
    try {
      return new FactWords(page).kept(asked, text);
    } catch (DateTimeParseException noDay) {
      return text;
    }
  }

  private static Optional<Fact> asked(KnownFact fact) {
    return Fact.atPath(fact.part());
  }

  private static Money sum(String text) {
    var parts = text.split(" ", 2);
    return Money.ofDecimal(new BigDecimal(parts[1]), Currency.getInstance(parts[0]));
  }
}
