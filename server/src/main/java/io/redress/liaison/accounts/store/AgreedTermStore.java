package io.redress.liaison.accounts.store;

import static io.redress.liaison.accounts.store.AccountColumns.code;
import static io.redress.liaison.accounts.store.AccountColumns.codes;
import static io.redress.liaison.accounts.store.AccountColumns.day;
import static io.redress.liaison.accounts.store.AccountColumns.texts;
import static io.redress.liaison.accounts.store.AccountColumns.uuid;
import static io.redress.liaison.accounts.store.AccountColumns.value;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import io.redress.liaison.accounts.AfterBlackout;
import io.redress.liaison.accounts.AgreedTerm;
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
import io.redress.liaison.accounts.TermSource;
import io.redress.liaison.accounts.Topic;
import io.redress.liaison.accounts.WhenSilent;
import io.redress.platform.tenancy.Tenancy;
import io.redress.shared.AgreedTermId;
import io.redress.shared.BrandId;
import io.redress.shared.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the merchant in scope has agreed with its brands; only its end is ever written anew. */
@Repository
public class AgreedTermStore {
  private static final int MOST_TERMS = 10_000;

  /** The columns that not every kind of term has. */
  private static final Map<String, Integer> TYPES =
      Map.ofEntries(
          Map.entry("kind", Types.VARCHAR),
          Map.entry("topic", Types.VARCHAR),
          Map.entry("pieces", Types.INTEGER),
          Map.entry("period", Types.VARCHAR),
          Map.entry("firstDay", Types.DATE),
          Map.entry("lastDay", Types.DATE),
          Map.entry("workingDays", Types.INTEGER),
          Map.entry("thenDo", Types.VARCHAR),
          Map.entry("amount", Types.BIGINT),
          Map.entry("currency", Types.VARCHAR),
          Map.entry("papers", Types.VARCHAR),
          Map.entry("words", Types.VARCHAR));

  private final JdbcClient jdbc;
  private final Tenancy tenancy;

  AgreedTermStore(JdbcClient jdbc, Tenancy tenancy) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
  }

  public void insert(BrandId brand, AgreedTerm agreed) {
    var insert =
        jdbc.sql(
                """
                insert into agreed_term (merchant_id, term_id, brand_id, kind, topic, pieces,
                  period, first_day, last_day, working_days, then_do, amount_minor, currency, papers, words,
                  source, source_date, is_confirmed, starts_on, ends_on)
                values (:merchantId, :id, :brandId, :kind, :topic, :pieces, :period,
                  :firstDay, :lastDay, :workingDays, :thenDo, :amount, :currency,
                  cast(:papers as text[]), :words, :source, :sourceDate, :isConfirmed,
                  :startsOn, :endsOn)
                """)
            .param("merchantId", tenancy.require().value())
            .param("id", agreed.id().value())
            .param("brandId", brand.value())
            .param("source", agreed.source().words())
            .param("sourceDate", agreed.source().date())
            .param("isConfirmed", agreed.source().isConfirmed())
            .param("startsOn", agreed.startsOn().orElse(null), Types.DATE)
            .param("endsOn", agreed.endsOn().orElse(null), Types.DATE);
    var columns = columns(agreed.term());
    for (var type : TYPES.entrySet()) {
      insert = insert.param(type.getKey(), columns.get(type.getKey()), type.getValue());
    }
    insert.update();
  }

  /** Writes down the last day on which a term counts. */
  public void end(AgreedTermId id, LocalDate day) {
    jdbc.sql(
            """
            update agreed_term
            set ends_on = :day
            where merchant_id = :merchantId and term_id = :id
            """)
        .param("merchantId", tenancy.require().value())
        .param("id", id.value())
        .param("day", day)
        .update();
  }

  /** The terms of these brands, latest source first, those of one brand together. */
  public Map<BrandId, List<AgreedTerm>> of(Collection<BrandId> brands) {
    return jdbc
        .sql(
            """
            select brand_id, term_id, kind, topic, pieces, period, first_day, last_day,
              working_days, then_do, amount_minor, currency, papers, words, source, source_date,
              is_confirmed, starts_on, ends_on
            from agreed_term
            where merchant_id = :merchantId and brand_id = any(:brands)
            order by brand_id, source_date desc, term_id desc
            limit :most
            """)
        .param("merchantId", tenancy.require().value())
        .param("brands", brands.stream().map(BrandId::value).toArray(UUID[]::new))
        .param("most", MOST_TERMS)
        .query((row, number) -> Map.entry(new BrandId(uuid(row, "brand_id")), agreed(row)))
        .list()
        .stream()
        .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
  }

  private static Map<String, Object> columns(Term term) {
    var columns = new HashMap<String, Object>();
    columns.put("kind", kind(term));
    switch (term) {
      case Quota(var kind, var pieces, var period) -> {
        columns.put("topic", code(kind));
        columns.put("pieces", pieces);
        columns.put("period", code(period));
      }
      case RequestLimit(var kind, var pieces) -> {
        columns.put("topic", code(kind));
        columns.put("pieces", pieces);
      }
      case Blackout(var from, var until, var then) -> {
        columns.put("firstDay", from);
        columns.put("lastDay", until);
        columns.put("thenDo", code(then));
      }
      case SilenceRule(var days, var then) -> {
        columns.put("workingDays", days);
        columns.put("thenDo", code(then));
      }
      case Fee(var kind, var amount) -> {
        columns.put("topic", code(kind));
        columns.put("amount", amount.minorUnits());
        columns.put("currency", amount.currency().getCurrencyCode());
      }
      case PapersNeeded(var kind, var papers) -> {
        columns.put("topic", code(kind));
        columns.put("papers", "{" + String.join(",", codes(papers)) + "}");
      }
      case InWords(var words) -> columns.put("words", words);
    }
    return columns;
  }

  private static String kind(Term term) {
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

  private static AgreedTerm agreed(ResultSet row) throws SQLException {
    return new AgreedTerm(
        new AgreedTermId(uuid(row, "term_id")),
        term(row),
        new TermSource(
            row.getString("source"),
            day(row, "source_date").orElseThrow(),
            row.getBoolean("is_confirmed")),
        day(row, "starts_on"),
        day(row, "ends_on"));
  }

  private static Term term(ResultSet row) throws SQLException {
    return switch (row.getString("kind")) {
      case "quota" ->
          new Quota(
              topic(row),
              row.getInt("pieces"),
              value(DealingPeriod.class, row.getString("period")));
      case "request_limit" -> new RequestLimit(topic(row), row.getInt("pieces"));
      case "blackout" ->
          new Blackout(
              day(row, "first_day").orElseThrow(),
              day(row, "last_day").orElseThrow(),
              value(AfterBlackout.class, row.getString("then_do")));
      case "silence" ->
          new SilenceRule(
              row.getInt("working_days"), value(WhenSilent.class, row.getString("then_do")));
      case "fee" ->
          new Fee(topic(row), Money.of(row.getLong("amount_minor"), row.getString("currency")));
      case "papers" ->
          new PapersNeeded(
              topic(row),
              texts(row, "papers").stream()
                  .map(code -> value(NeededPaper.class, code))
                  .collect(toSet()));
      case "words" -> new InWords(row.getString("words"));
      default -> throw new IllegalStateException("unknown kind of term");
    };
  }

  private static Topic topic(ResultSet row) throws SQLException {
    return value(Topic.class, row.getString("topic"));
  }
}
