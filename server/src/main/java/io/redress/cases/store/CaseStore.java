package io.redress.cases.store;

import io.redress.cases.CaseKin;
import io.redress.cases.CaseStatus;
import io.redress.cases.domain.CaseHead;
import io.redress.platform.tenancy.Tenancy;
import io.redress.platform.trips.Question;
import io.redress.platform.trips.RoundTrips;
import io.redress.shared.BrandId;
import io.redress.shared.CaseId;
import io.redress.shared.ConsumerId;
import io.redress.shared.OrderId;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import io.redress.shared.PromiseId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Repository;

/** The rows of cases. */
@Repository
public class CaseStore {
  private final RoundTrips trips;
  private final Tenancy tenancy;

  CaseStore(RoundTrips trips, Tenancy tenancy) {
    this.trips = trips;
    this.tenancy = tenancy;
  }

  /** Reads a case and keeps everybody else from changing it until the transaction ends. */
  public Question<Optional<CaseHead>> lock(CaseId id) {
    return trips
        .sql(
            """
            select case_id, case_number, order_id, consumer_id, brand_id, status, owner, team,
              language, opened_at, anchor_promise_id, version, chain_length, chain_head
            from after_sales_case
            where merchant_id = :merchantId
              and case_id = :caseId
            for update
            """)
        .param("merchantId", tenancy.require().value())
        .param("caseId", id.value())
        .optional(CaseStore::head);
  }

  /** As {@link #lock} for those of these cases that nobody is changing; the others are left out. */
  public Question<Map<CaseId, CaseHead>> lockFree(Collection<CaseId> ids) {
    return trips
        .sql(
            """
            select case_id, case_number, order_id, consumer_id, brand_id, status, owner, team,
              language, opened_at, anchor_promise_id, version, chain_length, chain_head
            from after_sales_case
            where merchant_id = :merchantId
              and case_id = any(:cases)
            order by case_id
            for update skip locked
            """)
        .param("merchantId", tenancy.require().value())
        .param("cases", CaseId.values(ids))
        .keyed(Columns::caseId, CaseStore::head);
  }

  /** Reads a case without keeping anybody from it. */
  public Question<Optional<CaseHead>> read(CaseId id) {
    return trips
        .sql(
            """
            select case_id, case_number, order_id, consumer_id, brand_id, status, owner, team,
              language, opened_at, anchor_promise_id, version, chain_length, chain_head
            from after_sales_case
            where merchant_id = :merchantId
              and case_id = :caseId
            """)
        .param("merchantId", tenancy.require().value())
        .param("caseId", id.value())
        .optional(CaseStore::head);
  }

  /** The case that this one has ended in. */
  public Question<Optional<CaseId>> mergedInto(CaseId id) {
    return trips
        .sql(
            """
            select merged_into
            from after_sales_case
            where merchant_id = :merchantId
              and case_id = :caseId
              and merged_into is not null
            """)
        .param("merchantId", tenancy.require().value())
        .param("caseId", id.value())
        .optional((row, number) -> new CaseId(row.getObject("merged_into", UUID.class)));
  }

  /** Notes that a closed case, with all that ended in it, goes on in another. */
  public void merge(CaseId ending, CaseId survivor) {
    trips
        .sql(
            """
            update after_sales_case
            set merged_into = :survivor
            where merchant_id = :merchantId
              and (case_id = :caseId or merged_into = :caseId)
            """)
        .param("merchantId", tenancy.require().value())
        .param("caseId", ending.value())
        .param("survivor", survivor.value())
        .later();
  }

  /** Notes out of which case a new one was taken. */
  public void split(CaseId taken, CaseId from) {
    trips
        .sql(
            """
            update after_sales_case
            set split_from = :from
            where merchant_id = :merchantId
              and case_id = :caseId
            """)
        .param("merchantId", tenancy.require().value())
        .param("caseId", taken.value())
        .param("from", from.value())
        .later();
  }

  /** The cases that belong to this one, by their numbers. */
  public Question<List<CaseKin.Sibling>> kin(CaseId id) {
    return trips
        .sql(
            """
            select k.case_id, k.case_number,
              case
                when k.case_id = c.merged_into then 'survivor'
                when k.merged_into = c.case_id then 'merged'
                when k.case_id = c.split_from then 'origin'
                else 'branch'
              end as relation
            from after_sales_case c
            join after_sales_case k on k.merchant_id = c.merchant_id
              and (k.case_id in (c.merged_into, c.split_from) or k.merged_into = c.case_id
                or k.split_from = c.case_id)
            where c.merchant_id = :merchantId
              and c.case_id = :caseId
            order by k.case_number
            """)
        .param("merchantId", tenancy.require().value())
        .param("caseId", id.value())
        .list(
            (row, number) ->
                new CaseKin.Sibling(
                    Columns.value(CaseKin.Relation.class, row.getString("relation")),
                    new CaseId(row.getObject("case_id", UUID.class)),
                    row.getString("case_number")));
  }

  /** What the consumer said when the case was opened. */
  public record Told(String words, Optional<String> wish) {}

  /** The words a case was opened with. */
  public Question<Optional<Told>> words(CaseId id) {
    return trips
        .sql(
            """
            select words, wish
            from after_sales_case
            where merchant_id = :merchantId
              and case_id = :caseId
            """)
        .param("merchantId", tenancy.require().value())
        .param("caseId", id.value())
        .optional(
            (row, number) ->
                new Told(row.getString("words"), Optional.ofNullable(row.getString("wish"))));
  }

  /**
   * Writes a new case as a draft; the command that opens it moves it on in the same transaction.
   */
  public void insertDraft(OpeningRow opening) {
    trips
        .sql(
            """
            insert into after_sales_case (merchant_id, case_id, case_number, order_id, consumer_id,
              brand_id, channel, status, phase, awaited, money_state, owner, team, language, words,
              wish, statement_at, opened_at, last_event_at, version, chain_length, chain_head)
            values (:merchantId, :caseId, :number, :orderId, :consumerId, :brandId, :channel,
              'draft', 'first_contact', 'consumer', 'none', 'desk', 'desk', :language, :words,
              :wish, :openedAt, :openedAt, :openedAt, 0, 0, '')
            """)
        .param("merchantId", tenancy.require().value())
        .param("caseId", opening.id().value())
        .param("number", opening.number())
        .param("orderId", opening.orderId().value())
        .param("consumerId", opening.consumerId().value())
        .param("brandId", opening.brandId().map(BrandId::value).orElse(null))
        .param("channel", opening.channel())
        .param("language", opening.language())
        .param("words", opening.words())
        .param("wish", opening.wish().orElse(null))
        .param("openedAt", Columns.at(opening.openedAt()))
        .later();
  }

  /** Writes what a command changed; the version must be the one that was read. */
  public void update(CaseRow row, int expectedVersion) {
    trips
        .sql(
            """
            update after_sales_case
            set status = :status, phase = :phase, awaited = :awaited,
              money_state = :moneyState, owner = :owner, team = :team,
              next_due_at = :nextDueAt, next_promise_kind = :nextKind,
              silent_since = :silentSince, last_event_at = :lastEventAt, closed_at = :closedAt, version = version + 1,
              chain_length = :chainLength, chain_head = :chainHead,
              anchor_promise_id = :anchor
            where merchant_id = :merchantId
              and case_id = :caseId
              and version = :expectedVersion
            """)
        .param("merchantId", tenancy.require().value())
        .param("expectedVersion", expectedVersion)
        .params(row.parameters())
        .later(
            updated -> {
              if (updated != 1) {
                throw Problem.of(ProblemCode.CONFLICT, "The case was changed at the same moment.");
              }
            });
  }

  /** Notes whose goods a case, which is locked, is about; none where their maker is not known. */
  public void make(CaseId id, Optional<BrandId> brand) {
    trips
        .sql(
            """
            update after_sales_case
            set brand_id = :brandId
            where merchant_id = :merchantId
              and case_id = :caseId
            """)
        .param("merchantId", tenancy.require().value())
        .param("caseId", id.value())
        .param("brandId", brand.map(BrandId::value).orElse(null))
        .later();
  }

  /** Writes about a case, which is locked, in another language from now on. */
  public void speak(CaseId id, String language) {
    trips
        .sql(
            """
            update after_sales_case
            set language = :language
            where merchant_id = :merchantId
              and case_id = :caseId
            """)
        .param("merchantId", tenancy.require().value())
        .param("caseId", id.value())
        .param("language", language)
        .later();
  }

  static CaseHead head(ResultSet row, int number) throws SQLException {
    return new CaseHead(
        new CaseId(row.getObject("case_id", UUID.class)),
        row.getString("case_number"),
        new OrderId(row.getObject("order_id", UUID.class)),
        new ConsumerId(row.getObject("consumer_id", UUID.class)),
        Optional.ofNullable(row.getObject("brand_id", UUID.class)).map(BrandId::new),
        CaseStatus.valueOf(row.getString("status").toUpperCase(Locale.ROOT)),
        row.getString("owner"),
        row.getString("team"),
        row.getString("language"),
        Columns.instant(row, "opened_at"),
        Optional.ofNullable(row.getObject("anchor_promise_id", UUID.class)).map(PromiseId::new),
        row.getInt("version"),
        new CaseHead.Chain(
            row.getInt("chain_length"), HexFormat.of().formatHex(row.getBytes("chain_head"))));
  }
}
