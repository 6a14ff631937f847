package io.redress.cases.store;

import io.redress.cases.CaseSummary;
import io.redress.cases.search.Findings;
import io.redress.cases.search.Findings.Found;
import io.redress.cases.search.Findings.Goods;
import io.redress.cases.search.Findings.OrderFound;
import io.redress.cases.search.Findings.Person;
import io.redress.cases.search.Findings.Words;
import io.redress.cases.search.FoundKind;
import io.redress.cases.search.SearchQuery;
import io.redress.conversation.AuthorKind;
import io.redress.conversation.ThreadKind;
import io.redress.platform.tenancy.Tenancy;
import io.redress.shared.CaseId;
import io.redress.shared.ConsumerId;
import io.redress.shared.MessageId;
import io.redress.shared.Money;
import io.redress.shared.OrderId;
import io.redress.shared.OrderLineId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Looks through cases, words, people, orders and goods. Functions of the database find the ids
 * (V0322), since no index helps under row-level security; the rows are read under it.
 */
@Repository
public class SearchStore {
  private final JdbcClient jdbc;
  private final Tenancy tenancy;

  SearchStore(JdbcClient jdbc, Tenancy tenancy) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
  }

  /** The newest of each kind that the asker may see. */
  public Findings find(SearchQuery query) {
    return new Findings(
        ifSeen(query, FoundKind.CASES, () -> cases(query)),
        ifSeen(query, FoundKind.WORDS, () -> words(query)),
        ifSeen(query, FoundKind.PEOPLE, () -> people(query)),
        ifSeen(query, FoundKind.ORDERS, () -> orders(query)),
        ifSeen(query, FoundKind.GOODS, () -> goods(query)));
  }

  private static <T> Found<T> ifSeen(SearchQuery query, FoundKind kind, Supplier<List<T>> rows) {
    return query.sight().kinds().contains(kind) ? Found.of(rows.get()) : Found.none();
  }

  private MapSqlParameterSource parameters(SearchQuery query) {
    var sight = query.sight();
    return new MapSqlParameterSource()
        .addValue("merchantId", tenancy.require().value())
        .addValue("said", query.each().toArray(String[]::new))
        .addValue("digits", query.phone())
        .addValue("contacts", sight.seesContacts())
        .addValue("told", sight.readsConsumers())
        .addValue("threads", sight.threads().stream().map(Columns::code).toArray(String[]::new))
        .addValue("most", Found.MOST + 1);
  }

  private List<CaseSummary> cases(SearchQuery query) {
    return jdbc.sql(
            """
            select c.case_id, c.case_number, c.order_id, c.order_number, c.consumer_id, c.name,
              c.title, c.category, c.status, c.phase, c.awaited, c.money_state, c.owner,
              c.next_due_at, c.next_promise_kind, c.opened_at, c.last_event_at, c.version
            from search_cases(:said, search_phone(:digits), :contacts, :told, :most) f
            join listed_case c on c.merchant_id = :merchantId and c.case_id = f.case_id
            order by f.at desc, c.case_id
            """)
        .paramSource(parameters(query))
        .query(QueueStore::summary)
        .list();
  }

  private List<Words> words(SearchQuery query) {
    return jdbc.sql(
            """
            select m.message_id, m.case_id, c.case_number, m.thread, m.author_kind, m.language,
              m.body, m.written_at
            from search_messages(:said, :threads, :most) f
            join message m on m.merchant_id = :merchantId and m.message_id = f.message_id
            join after_sales_case c on c.merchant_id = m.merchant_id and c.case_id = m.case_id
            order by f.at desc, m.message_id
            """)
        .paramSource(parameters(query))
        .query(
            (row, number) ->
                new Words(
                    new MessageId(row.getObject("message_id", UUID.class)),
                    new CaseId(row.getObject("case_id", UUID.class)),
                    row.getString("case_number"),
                    Columns.value(ThreadKind.class, row.getString("thread")),
                    Columns.value(AuthorKind.class, row.getString("author_kind")),
                    row.getString("language"),
                    row.getString("body"),
                    Columns.instant(row, "written_at")))
        .list();
  }

  private List<Person> people(SearchQuery query) {
    return jdbc.sql(
            """
            select p.consumer_id, p.name, p.country, p.language,
              case when :contacts then p.email end as email,
              case when :contacts then p.phone end as phone,
              (select count(*) from shop_order o where o.merchant_id = p.merchant_id
                and o.consumer_id = p.consumer_id and o.set_aside_at is null) as orders,
              (select count(*) from after_sales_case c where c.merchant_id = p.merchant_id
                and c.consumer_id = p.consumer_id and c.status <> 'draft') as cases
            from search_people(:said, search_phone(:digits), :contacts, :most) f
            join consumer p on p.merchant_id = :merchantId and p.consumer_id = f.consumer_id
            order by f.at desc, p.consumer_id
            """)
        .paramSource(parameters(query))
        .query(
            (row, number) ->
                new Person(
                    new ConsumerId(row.getObject("consumer_id", UUID.class)),
                    row.getString("name"),
                    Optional.ofNullable(row.getString("email")),
                    Optional.ofNullable(row.getString("phone")),
                    row.getString("country"),
                    row.getString("language"),
                    row.getInt("orders"),
                    row.getInt("cases")))
        .list();
  }

  private List<OrderFound> orders(SearchQuery query) {
    return jdbc.sql(
            """
            select o.order_id, o.order_number, p.name, l.title, o.placed_at, o.total_minor,
              o.currency
            from search_orders(:said, search_phone(:digits), :contacts, :most) f
            join shop_order o on o.merchant_id = :merchantId and o.order_id = f.order_id
            join consumer p on p.merchant_id = o.merchant_id and p.consumer_id = o.consumer_id
            join lateral (
              select b.title
              from order_line b
              where b.merchant_id = o.merchant_id and b.order_id = o.order_id
              order by b.quantity = 0, b.line_number
              limit 1) l on true
            order by f.at desc, o.order_id
            """)
        .paramSource(parameters(query))
        .query(
            (row, number) ->
                new OrderFound(
                    new OrderId(row.getObject("order_id", UUID.class)),
                    row.getString("order_number"),
                    row.getString("name"),
                    row.getString("title"),
                    Columns.instant(row, "placed_at"),
                    Money.of(row.getLong("total_minor"), row.getString("currency"))))
        .list();
  }

  private List<Goods> goods(SearchQuery query) {
    return jdbc.sql(
            """
            select l.order_line_id, l.order_id, o.order_number, p.name, l.sku, l.title, l.variant,
              l.serial, l.category, o.placed_at
            from search_goods(:said, :most) f
            join order_line l on l.merchant_id = :merchantId and l.order_line_id = f.order_line_id
            join shop_order o on o.merchant_id = l.merchant_id and o.order_id = l.order_id
            join consumer p on p.merchant_id = o.merchant_id and p.consumer_id = o.consumer_id
            order by f.at desc, l.order_line_id
            """)
        .paramSource(parameters(query))
        .query(SearchStore::piece)
        .list();
  }

  private static Goods piece(ResultSet row, int number) throws SQLException {
    var variant = row.getString("variant");
    var title = row.getString("title");
    return new Goods(
        new OrderLineId(row.getObject("order_line_id", UUID.class)),
        new OrderId(row.getObject("order_id", UUID.class)),
        row.getString("order_number"),
        row.getString("name"),
        row.getString("sku"),
        variant == null || title.contains(variant) ? title : title + ", " + variant,
        Optional.ofNullable(row.getString("serial")),
        row.getString("category"),
        Columns.instant(row, "placed_at"));
  }
}
