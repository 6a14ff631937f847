package io.redress.cases.figures;

import io.redress.cases.figures.BoardFigures.Asks;
import io.redress.cases.figures.BoardFigures.Day;
import io.redress.cases.figures.BoardFigures.Part;
import io.redress.cases.figures.BoardFigures.Silence;
import io.redress.cases.figures.MatterQuery.Period;
import io.redress.promises.PromiseCounts;
import io.redress.promises.PromiseKind;
import io.redress.shared.MerchantId;
import io.redress.shared.Party;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The board counted by hand: every row of a house is read and looked at one by one, without a word
 * of the statements that the board is counted by.
 */
record Recount(List<Row> promises, List<Row> questions, List<Row> cases) {
  static final Part NOTHING = new Part("", PromiseCounts.NONE, Asks.NONE, Silence.NONE);

  /** A case, and what of it is looked at. */
  record Case(UUID id, Optional<UUID> brand, String team, String owner, Instant opened) {}

  /** Something that is counted, with all it can be told apart by. */
  record Row(Case of, PromiseKind kind, String owner, Instant at, Given promise) {
    String by(Dimension dimension) {
      return switch (dimension) {
        case KIND -> kind.name().toLowerCase(Locale.ROOT);
        case BRAND -> of.brand().map(UUID::toString).orElse("");
        case TEAM -> of.team();
        case OWNER -> owner;
      };
    }
  }

  /** A promise as its row says. */
  record Given(
      UUID caseId,
      PromiseKind kind,
      Party to,
      String owner,
      String state,
      Times times,
      Optional<Instant> toldAt) {
    boolean isOpenAt(Instant moment) {
      return times.made().isBefore(moment)
          && times.ended().filter(end -> !end.isAfter(moment)).isEmpty();
    }

    boolean isKeptInTime() {
      return state.equals("kept") && !times.ended().orElseThrow().isAfter(times.due());
    }

    boolean isToldBefore() {
      return toldAt.filter(told -> told.isBefore(times.due())).isPresent();
    }
  }

  /** When a promise was made, fell due and ended. */
  record Times(Instant made, Instant due, Optional<Instant> ended) {}

  /** Words in a consumer's thread. */
  private record Said(UUID caseId, String author, String channel, Instant at) {}

  static Recount read(JdbcClient jdbc, MerchantId shop) {
    var cases =
        jdbc.sql("select * from after_sales_case where merchant_id = ? and status <> 'draft'")
            .param(shop.value())
            .query(Recount::readCase)
            .list();
    var given =
        jdbc.sql("select * from promise where merchant_id = ?")
            .param(shop.value())
            .query(Recount::readPromise)
            .list();
    var said =
        jdbc.sql("select * from message where merchant_id = ? and thread = 'consumer'")
            .param(shop.value())
            .query(Recount::readWords)
            .list();
    var promises = new ArrayList<Row>();
    var questions = new ArrayList<Row>();
    var silences = new ArrayList<Row>();
    for (var each : cases) {
      var own = given.stream().filter(promise -> promise.caseId().equals(each.id())).toList();
      var words = said.stream().filter(word -> word.caseId().equals(each.id())).toList();
      promises.addAll(ended(each, own));
      questions.addAll(asked(each, own, words));
      silence(each, own, words).ifPresent(silences::add);
    }
    return new Recount(promises, questions, silences);
  }

  private static List<Row> ended(Case of, List<Given> own) {
    return own.stream()
        .filter(each -> List.of("kept", "renegotiated", "broken").contains(each.state()))
        .filter(each -> !each.kind().isReminder())
        .map(
            each ->
                new Row(of, each.kind(), each.owner(), each.times().ended().orElseThrow(), each))
        .toList();
  }

  private static List<Row> asked(Case of, List<Given> own, List<Said> words) {
    var rows = new ArrayList<Row>();
    for (var word : words) {
      if (word.author().equals("consumer")) {
        own.stream()
            .filter(each -> each.to() == Party.CONSUMER && isWaitedFor(each.kind()))
            .filter(each -> each.isOpenAt(word.at()))
            .min(Comparator.comparing(each -> each.times().made()))
            .ifPresent(each -> rows.add(new Row(of, each.kind(), each.owner(), word.at(), each)));
      }
    }
    return rows;
  }

  private static Optional<Row> silence(Case of, List<Given> own, List<Said> words) {
    var open = own.stream().filter(each -> each.times().ended().isEmpty()).toList();
    if (open.stream().noneMatch(each -> isWaitedFor(each.kind()))) {
      return Optional.empty();
    }
    var since = of.opened();
    for (var word : words) {
      var isOfPerson = word.author().equals("staff") && !word.channel().equals("automatic");
      since = isOfPerson && word.at().isAfter(since) ? word.at() : since;
    }
    for (var each : own) {
      var end = each.times().ended().orElse(of.opened());
      since = !isWaitedFor(each.kind()) && end.isAfter(since) ? end : since;
    }
    var next = open.stream().min(Comparator.comparing(each -> each.times().due())).orElseThrow();
    return Optional.of(new Row(of, next.kind(), of.owner(), since, next));
  }

  private static boolean isWaitedFor(PromiseKind kind) {
    return kind.awaited() != Party.CONSUMER && kind.awaited() != Party.NOBODY;
  }

  /** The part of rows that this holds for. */
  Part part(Period period, Predicate<Row> which, String of) {
    var asked = questions.stream().filter(which.and(within(period))).toList();
    var waiting = cases.stream().filter(which).toList();
    return new Part(
        of,
        counts(promises.stream().filter(which.and(within(period))).toList()),
        new Asks(asked.size(), new HashSet<>(asked.stream().map(Row::of).toList()).size()),
        new Silence(waiting.size(), waiting.stream().map(Row::at).min(Instant::compareTo)));
  }

  /** All parts of a dimension. */
  List<Part> parts(Period period, Dimension by) {
    var codes = new TreeSet<String>();
    promises.stream().filter(within(period)).forEach(row -> codes.add(row.by(by)));
    questions.stream().filter(within(period)).forEach(row -> codes.add(row.by(by)));
    cases.forEach(row -> codes.add(row.by(by)));
    return codes.stream().map(code -> part(period, row -> row.by(by).equals(code), code)).toList();
  }

  /** How promises ended day by day. */
  List<Day> days(Period period, ZoneId zone) {
    var days = new TreeMap<LocalDate, List<Row>>();
    promises.stream()
        .filter(within(period))
        .forEach(
            row ->
                days.computeIfAbsent(
                        row.at().atZone(zone).toLocalDate(), day -> new ArrayList<Row>())
                    .add(row));
    return days.entrySet().stream()
        .map(
            day ->
                new Day(
                    day.getKey(), counts(day.getValue()).kept(), counts(day.getValue()).slipped()))
        .toList();
  }

  private static Predicate<Row> within(Period period) {
    return row -> row.at().isAfter(period.from()) && !row.at().isAfter(period.until());
  }

  private static PromiseCounts counts(List<Row> ended) {
    var kept = 0;
    var late = 0;
    var renegotiated = 0;
    var broken = 0;
    var told = 0;
    for (var row : ended) {
      var promise = row.promise();
      if (promise.isKeptInTime()) {
        kept++;
        continue;
      }
      late += promise.state().equals("kept") ? 1 : 0;
      renegotiated += promise.state().equals("renegotiated") ? 1 : 0;
      broken += promise.state().equals("broken") ? 1 : 0;
      told += promise.isToldBefore() ? 1 : 0;
    }
    return new PromiseCounts(kept, late, renegotiated, broken, told);
  }

  private static Case readCase(ResultSet row, int number) throws SQLException {
    return new Case(
        row.getObject("case_id", UUID.class),
        Optional.ofNullable(row.getObject("brand_id", UUID.class)),
        row.getString("team"),
        row.getString("owner"),
        instant(row, "opened_at").orElseThrow());
  }

  private static Given readPromise(ResultSet row, int number) throws SQLException {
    return new Given(
        row.getObject("case_id", UUID.class),
        PromiseKind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
        Party.valueOf(row.getString("to_party").toUpperCase(Locale.ROOT)),
        Optional.ofNullable(row.getString("owner")).orElse(""),
        row.getString("state"),
        new Times(
            instant(row, "made_at").orElseThrow(),
            instant(row, "due_at").orElseThrow(),
            instant(row, "ended_at")),
        instant(row, "told_at"));
  }

  private static Said readWords(ResultSet row, int number) throws SQLException {
    return new Said(
        row.getObject("case_id", UUID.class),
        row.getString("author_kind"),
        row.getString("channel"),
        instant(row, "written_at").orElseThrow());
  }

  private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }
}
