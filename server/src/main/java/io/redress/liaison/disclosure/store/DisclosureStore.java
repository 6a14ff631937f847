package io.redress.liaison.disclosure.store;

import io.redress.liaison.disclosure.CountingChoices;
import io.redress.liaison.disclosure.DisclosedRequest;
import io.redress.liaison.disclosure.Disclosure;
import io.redress.liaison.disclosure.DisclosureChoice;
import io.redress.liaison.disclosure.DisclosureField.Disclosed;
import io.redress.liaison.disclosure.DisclosureKind;
import io.redress.liaison.disclosure.DisclosureTopic;
import io.redress.liaison.disclosure.KnownFact;
import io.redress.platform.tenancy.Tenancy;
import io.redress.platform.trips.Question;
import io.redress.platform.trips.RoundTrips;
import io.redress.shared.Actor;
import io.redress.shared.ActorKind;
import io.redress.shared.CaseId;
import io.redress.shared.LiaisonRequestId;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was chosen for brands and what they were told, of the merchant in scope. */
@Repository
public class DisclosureStore {
  private final JdbcClient jdbc;
  private final RoundTrips trips;
  private final Tenancy tenancy;

  DisclosureStore(JdbcClient jdbc, RoundTrips trips, Tenancy tenancy) {
    this.jdbc = jdbc;
    this.trips = trips;
    this.tenancy = tenancy;
  }

  /**
   * The choices of a case that count for a request, or for the next one: those that were made for
   * it, and those that were made before it and that no other has used.
   */
  public Question<CountingChoices> choices(CaseId caseId, Optional<LiaisonRequestId> request) {
    return trips
        .sql(
            """
            select choice_number, kind, subject, goes, reason, by_kind, by_id, chosen_at
            from disclosure_choice
            where merchant_id = :merchantId
              and case_id = :caseId
              and (request_id is null or request_id = any(cast(:requests as uuid[])))
              and choice_number > coalesce((
                select max(d.choices_until)
                from disclosure d
                where d.merchant_id = :merchantId
                  and d.case_id = :caseId
                  and d.request_id <> all(cast(:requests as uuid[]))), 0)
            order by choice_number
            """)
        .param("merchantId", tenancy.require().value())
        .param("caseId", caseId.value())
        .param("requests", request.stream().map(LiaisonRequestId::value).toArray(UUID[]::new))
        .question(DisclosureStore::counting);
  }

  private static CountingChoices counting(ResultSet rows) throws SQLException {
    var choices = new ArrayList<DisclosureChoice>();
    var until = 0;
    while (rows.next()) {
      choices.add(choice(rows));
      until = rows.getInt("choice_number");
    }
    return new CountingChoices(choices, until);
  }

  /** Adds a choice for a request, or for the next one, after those of its case. */
  public void insert(CaseId caseId, Optional<LiaisonRequestId> request, DisclosureChoice choice) {
    try {
      jdbc.sql(
              """
              insert into disclosure_choice (merchant_id, case_id, choice_number, request_id, kind,
                subject, goes, reason, by_kind, by_id, chosen_at)
              select :merchantId, :caseId, coalesce(max(c.choice_number), 0) + 1,
                cast(:requestId as uuid), :kind, cast(:subject as uuid), :goes, :reason, :byKind,
                cast(:by as uuid), :chosenAt
              from disclosure_choice c
              where c.merchant_id = :merchantId
                and c.case_id = :caseId
              """)
          .param("merchantId", tenancy.require().value())
          .param("caseId", caseId.value())
          .param("requestId", request.map(LiaisonRequestId::value).orElse(null), Types.OTHER)
          .param("kind", code(choice.topic().kind()))
          .param("subject", choice.topic().subject().orElse(null), Types.OTHER)
          .param("goes", choice.goes())
          .param("reason", choice.reason())
          .param("byKind", code(choice.by().kind()))
          .param("by", choice.by().id(), Types.OTHER)
          .param("chosenAt", time(choice.at()))
          .update();
    } catch (DuplicateKeyException e) {
      throw Problem.of(
          ProblemCode.CONFLICT, "Somebody else chose for case " + caseId + " just now.");
    }
  }

  /** Keeps what a brand is told from now on, as one statement; of all else only the kinds. */
  public void insert(
      LiaisonRequestId request,
      CaseId caseId,
      int choicesUntil,
      Instant madeAt,
      Disclosure disclosure) {
    var told = disclosure.disclosed();
    trips
        .sql(
            """
            with made as (
              insert into disclosure (merchant_id, request_id, case_id, version, choices_until,
                withheld, made_at)
              select :merchantId, :requestId, :caseId, coalesce(max(d.version), 0) + 1, :until,
                :withheld::text[], :madeAt
              from disclosure d
              where d.merchant_id = :merchantId
                and d.request_id = :requestId
                and d.case_id = :caseId
              returning merchant_id, request_id, case_id, version)
            insert into disclosed_fact (merchant_id, request_id, case_id, version, position, kind,
              subject, part, form, value, reason)
            select made.merchant_id, made.request_id, made.case_id, made.version, f.position,
              f.kind, cast(nullif(f.subject, '') as uuid), f.part, f.form, f.value, f.reason
            from made, unnest(:kinds::text[], :subjects::text[], :parts::text[], :forms::text[],
              :texts::text[], :reasons::text[])
              with ordinality as f (kind, subject, part, form, value, reason, position)
            """)
        .param("merchantId", tenancy.require().value())
        .param("requestId", request.value())
        .param("caseId", caseId.value())
        .param("until", choicesUntil)
        .param(
            "withheld",
            disclosure.withheld().stream().map(DisclosureStore::code).toArray(String[]::new))
        .param("madeAt", time(madeAt))
        .param("kinds", texts(told, each -> code(each.fact().kind())))
        .param(
            "subjects", texts(told, each -> each.topic().subject().map(UUID::toString).orElse("")))
        .param("parts", texts(told, each -> each.fact().part()))
        .param("forms", texts(told, each -> code(each.fact().form())))
        .param("texts", texts(told, each -> each.fact().text()))
        .param("reasons", texts(told, Disclosed::reason))
        .later();
  }

  /** What a brand was told with a request, in its last version. */
  public Optional<DisclosedRequest> latestOf(LiaisonRequestId request, CaseId caseId) {
    return jdbc.sql(
            """
            select version, made_at
            from disclosure
            where merchant_id = :merchantId
              and request_id = :requestId
              and case_id = :caseId
            order by version desc
            limit 1
            """)
        .param("merchantId", tenancy.require().value())
        .param("requestId", request.value())
        .param("caseId", caseId.value())
        .query(
            (row, number) ->
                new DisclosedRequest(
                    request, caseId, row.getInt("version"), at(row, "made_at"), List.of()))
        .optional()
        .map(this::whole);
  }

  private DisclosedRequest whole(DisclosedRequest head) {
    var facts =
        jdbc.sql(
                """
                select kind, subject, part, form, value, reason
                from disclosed_fact
                where merchant_id = :merchantId
                  and request_id = :requestId
                  and case_id = :caseId
                  and version = :version
                order by position
                """)
            .param("merchantId", tenancy.require().value())
            .param("requestId", head.request().value())
            .param("caseId", head.caseId().value())
            .param("version", head.version())
            .query((row, number) -> disclosed(row))
            .list();
    return new DisclosedRequest(
        head.request(), head.caseId(), head.version(), head.madeAt(), facts);
  }

  private static Disclosed disclosed(ResultSet row) throws SQLException {
    var form = KnownFact.Form.valueOf(row.getString("form").toUpperCase(Locale.ROOT));
    var fact = new KnownFact(topic(row), row.getString("part"), form, row.getString("value"));
    return new Disclosed(fact, row.getString("reason"));
  }

  private static DisclosureChoice choice(ResultSet row) throws SQLException {
    var kind = ActorKind.valueOf(row.getString("by_kind").toUpperCase(Locale.ROOT));
    return new DisclosureChoice(
        topic(row),
        row.getBoolean("goes"),
        row.getString("reason"),
        new Actor(kind, row.getObject("by_id", UUID.class)),
        at(row, "chosen_at"));
  }

  private static DisclosureTopic topic(ResultSet row) throws SQLException {
    return new DisclosureTopic(
        DisclosureKind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
        Optional.ofNullable(row.getObject("subject", UUID.class)));
  }

  private static String[] texts(List<Disclosed> told, Function<Disclosed, String> text) {
    return told.stream().map(text).toArray(String[]::new);
  }

  private static String code(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static Instant at(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static OffsetDateTime time(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
