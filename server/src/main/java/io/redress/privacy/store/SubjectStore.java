package io.redress.privacy.store;

import io.redress.platform.personal.DataSubject;
import io.redress.platform.tenancy.Tenancy;
import io.redress.privacy.Hindrance;
import io.redress.shared.CaseId;
import io.redress.shared.ConsumerId;
import io.redress.shared.OrderId;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds what is a person's, and what stands in the way of erasing her. */
@Repository
public class SubjectStore {
  private final JdbcClient jdbc;
  private final Tenancy tenancy;

  SubjectStore(JdbcClient jdbc, Tenancy tenancy) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
  }

  private record Contact(String name, String email) {}

  private record Numbered(UUID id, String number) {}

  /** Keeps everybody from ordering or asking in her name until the transaction ends. */
  public void lock(ConsumerId id) {
    jdbc.sql(
            """
            select consumer_id
            from consumer
            where merchant_id = :merchantId and consumer_id = :consumerId
            for update
            """)
        .param("merchantId", tenancy.require().value())
        .param("consumerId", id.value())
        .query(UUID.class)
        .optional();
  }

  /** All that is hers; empty when nobody has this id. */
  public Optional<DataSubject> find(ConsumerId id) {
    return jdbc.sql(
            """
            select name, email
            from consumer
            where merchant_id = :merchantId and consumer_id = :consumerId
            """)
        .param("merchantId", tenancy.require().value())
        .param("consumerId", id.value())
        .query((row, number) -> new Contact(row.getString("name"), row.getString("email")))
        .optional()
        .map(contact -> subject(id, contact));
  }

  private DataSubject subject(ConsumerId id, Contact contact) {
    var orders = orders(id);
    return new DataSubject(
        id,
        contact.email().isEmpty() ? "" : contact.name(),
        contact.email(),
        orders.stream().map(order -> new OrderId(order.id())).toList(),
        orders.stream().map(Numbered::number).toList(),
        cases(id).stream().map(each -> new CaseId(each.id())).toList());
  }

  private List<Numbered> orders(ConsumerId id) {
    return jdbc.sql(
            """
            select order_id as id, order_number as number
            from shop_order
            where merchant_id = :merchantId and consumer_id = :consumerId
            order by placed_at, order_id
            """)
        .param("merchantId", tenancy.require().value())
        .param("consumerId", id.value())
        .query(
            (row, number) -> new Numbered(row.getObject("id", UUID.class), row.getString("number")))
        .list();
  }

  private List<Numbered> cases(ConsumerId id) {
    return jdbc.sql(
            """
            select case_id as id, case_number as number
            from after_sales_case
            where merchant_id = :merchantId and consumer_id = :consumerId
            order by opened_at, case_id
            """)
        .param("merchantId", tenancy.require().value())
        .param("consumerId", id.value())
        .query(
            (row, number) -> new Numbered(row.getObject("id", UUID.class), row.getString("number")))
        .list();
  }

  /** All that stands in the way of erasing her on this day. */
  public List<Hindrance> hindrances(ConsumerId id, LocalDate today) {
    var found = new ArrayList<Hindrance>(openCases(id));
    found.addAll(moneyUnderWay(id));
    found.addAll(holds(id, today));
    if (isImporting()) {
      found.add(new Hindrance.ImportUnderWay());
    }
    return found;
  }

  private List<Hindrance> openCases(ConsumerId id) {
    return jdbc.sql(
            """
            select case_id, case_number, next_due_at
            from after_sales_case
            where merchant_id = :merchantId and consumer_id = :consumerId and status <> 'closed'
            order by opened_at, case_id
            """)
        .param("merchantId", tenancy.require().value())
        .param("consumerId", id.value())
        .<Hindrance>query(
            (row, number) ->
                new Hindrance.OpenCase(
                    new CaseId(row.getObject("case_id", UUID.class)),
                    row.getString("case_number"),
                    Optional.ofNullable(row.getObject("next_due_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant)))
        .list();
  }

  private List<Hindrance> moneyUnderWay(ConsumerId id) {
    return jdbc.sql(
            """
            select c.case_id, c.case_number
            from after_sales_case c
            where c.merchant_id = :merchantId and c.consumer_id = :consumerId
              and exists (
                select 1
                from refund_intent i
                where i.merchant_id = c.merchant_id and i.case_id = c.case_id
                  and i.state not in ('settled', 'failed'))
            order by c.opened_at, c.case_id
            """)
        .param("merchantId", tenancy.require().value())
        .param("consumerId", id.value())
        .<Hindrance>query(
            (row, number) ->
                new Hindrance.MoneyUnderWay(
                    new CaseId(row.getObject("case_id", UUID.class)), row.getString("case_number")))
        .list();
  }

  private List<Hindrance> holds(ConsumerId id, LocalDate today) {
    return jdbc.sql(
            """
            select until, reason
            from legal_hold
            where merchant_id = :merchantId and consumer_id = :consumerId
              and released_at is null and until >= :today
            order by until desc, hold_id
            """)
        .param("merchantId", tenancy.require().value())
        .param("consumerId", id.value())
        .param("today", today)
        .<Hindrance>query(
            (row, number) ->
                new Hindrance.Held(
                    Objects.requireNonNull(row.getObject("until", LocalDate.class)),
                    row.getString("reason")))
        .list();
  }

  private boolean isImporting() {
    return jdbc.sql(
            """
            select exists (
              select 1
              from import_run
              where merchant_id = :merchantId and state in ('queued', 'running'))
            """)
        .param("merchantId", tenancy.require().value())
        .query(Boolean.class)
        .single();
  }
}
