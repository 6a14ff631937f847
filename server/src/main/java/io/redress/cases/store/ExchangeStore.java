package io.redress.cases.store;

import io.redress.cases.Exchange;
import io.redress.cases.Resolution;
import io.redress.money.exchange.Adjustment;
import io.redress.money.exchange.ExchangeSettlement;
import io.redress.money.exchange.ReturnPart;
import io.redress.money.exchange.SalePart;
import io.redress.money.exchange.TaxPlace;
import io.redress.money.exchange.TaxedPrice;
import io.redress.platform.tenancy.Tenancy;
import io.redress.platform.trips.Question;
import io.redress.platform.trips.RoundTrips;
import io.redress.shared.CaseId;
import io.redress.shared.Money;
import io.redress.shared.Quantity;
import io.redress.shared.ResolutionId;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Repository;

/** What was quoted for exchanges, part by part; a quote is never changed. */
@Repository
public class ExchangeStore {
  private static final String RETURNED = "returned";
  private static final String RETURNED_TAX = "returned_tax";
  private static final String SOLD = "sold";
  private static final String SOLD_TAX = "sold_tax";

  private final RoundTrips trips;
  private final Tenancy tenancy;

  ExchangeStore(RoundTrips trips, Tenancy tenancy) {
    this.trips = trips;
    this.tenancy = tenancy;
  }

  /**
   * One part of the difference; what comes back counts below zero.
   *
   * @param name of a tax, or the basis of what stands beside
   * @param percent of a tax; empty text for none
   */
  private record Part(String kind, String name, String percent, long minor) {}

  /** Keeps what was quoted for a remedy; the database adds the parts up once more. */
  public void insert(CaseId caseId, Resolution resolution, Exchange exchange) {
    var settlement = exchange.settlement();
    var parts = parts(settlement);
    trips
        .sql(
            """
            insert into exchange (merchant_id, resolution_id, case_id, sku, title, pieces,
              currency, tax_place, discount_minor, part_kinds, part_names, part_percents,
              part_minor, difference_minor, valid_until, quoted_at)
            values (:merchantId, :resolutionId, :caseId, :sku, :title, :pieces,
              :currency, :taxPlace, :discount, :kinds, :names, :percents,
              :minor, :difference, :validUntil, :quotedAt)
            """)
        .param("merchantId", tenancy.require().value())
        .param("resolutionId", resolution.id().value())
        .param("caseId", caseId.value())
        .param("sku", exchange.piece().sku())
        .param("title", exchange.piece().title())
        .param("pieces", exchange.piece().quantity().pieces())
        .param("currency", settlement.difference().currency().getCurrencyCode())
        .param("taxPlace", Columns.code(settlement.returned().place()))
        .param("discount", settlement.returned().discount().minorUnits())
        .param("kinds", parts.stream().map(Part::kind).toArray(String[]::new))
        .param("names", parts.stream().map(Part::name).toArray(String[]::new))
        .param("percents", parts.stream().map(Part::percent).toArray(String[]::new))
        .param("minor", parts.stream().map(Part::minor).toArray(Long[]::new))
        .param("difference", settlement.difference().minorUnits())
        .param("validUntil", Columns.at(exchange.validUntil()))
        .param("quotedAt", Columns.at(resolution.offeredAt()))
        .later();
  }

  /** What was quoted in these cases, by the remedy it was quoted for. */
  public Question<Map<ResolutionId, Exchange>> ofCases(Collection<CaseId> cases) {
    return trips
        .sql(
            """
            select resolution_id, sku, title, pieces, currency, tax_place, discount_minor,
              part_kinds, part_names, part_percents, part_minor, valid_until
            from exchange
            where merchant_id = :merchantId
              and case_id = any(:cases)
            """)
        .param("merchantId", tenancy.require().value())
        .param("cases", CaseId.values(cases))
        .list(
            (row, number) ->
                Map.entry(
                    new ResolutionId(row.getObject("resolution_id", UUID.class)), exchange(row)))
        .map(
            rows ->
                rows.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  private static List<Part> parts(ExchangeSettlement settlement) {
    var parts = new ArrayList<Part>();
    var returned = settlement.returned().paid();
    parts.add(new Part(RETURNED, "", "", -returned.net().minorUnits()));
    returned.taxes().forEach(tax -> parts.add(tax(RETURNED_TAX, tax, -tax.amount().minorUnits())));
    var sold = settlement.sold().price();
    parts.add(new Part(SOLD, "", "", sold.net().minorUnits()));
    sold.taxes().forEach(tax -> parts.add(tax(SOLD_TAX, tax, tax.amount().minorUnits())));
    for (var each : settlement.adjustments()) {
      parts.add(new Part(Columns.code(each.kind()), each.basis(), "", each.amount().minorUnits()));
    }
    return parts;
  }

  private static Part tax(String kind, TaxedPrice.Tax tax, long minor) {
    var percent = tax.ratePercent().map(BigDecimal::toPlainString).orElse("");
    return new Part(kind, tax.name(), percent, minor);
  }

  private static Exchange exchange(ResultSet row) throws SQLException {
    var currency = Currency.getInstance(row.getString("currency"));
    var parts = read(row);
    var returned =
        new ReturnPart(
            price(parts, RETURNED, RETURNED_TAX, currency),
            new Money(row.getLong("discount_minor"), currency),
            Columns.value(TaxPlace.class, row.getString("tax_place")));
    var beside =
        parts.stream()
            .filter(part -> !isOfPiece(part))
            .map(
                part ->
                    new Adjustment(
                        Adjustment.Kind.valueOf(part.kind().toUpperCase(Locale.ROOT)),
                        new Money(part.minor(), currency),
                        part.name()))
            .toList();
    var sold = new SalePart(price(parts, SOLD, SOLD_TAX, currency));
    return new Exchange(
        new Exchange.Piece(
            row.getString("sku"), row.getString("title"), new Quantity(row.getInt("pieces"))),
        new ExchangeSettlement(returned, sold, beside),
        Columns.instant(row, "valid_until"),
        Optional.empty());
  }

  private static boolean isOfPiece(Part part) {
    return List.of(RETURNED, RETURNED_TAX, SOLD, SOLD_TAX).contains(part.kind());
  }

  private static TaxedPrice price(
      List<Part> parts, String netKind, String taxKind, Currency currency) {
    var net =
        parts.stream()
            .filter(part -> part.kind().equals(netKind))
            .mapToLong(part -> Math.abs(part.minor()))
            .sum();
    var taxes =
        parts.stream()
            .filter(part -> part.kind().equals(taxKind))
            .map(part -> tax(part, currency))
            .toList();
    return new TaxedPrice(new Money(net, currency), taxes);
  }

  private static TaxedPrice.Tax tax(Part part, Currency currency) {
    return new TaxedPrice.Tax(
        part.name(),
        Optional.of(part.percent()).filter(text -> !text.isEmpty()).map(BigDecimal::new),
        new Money(Math.abs(part.minor()), currency));
  }

  private static List<Part> read(ResultSet row) throws SQLException {
    var kinds = (String[]) row.getArray("part_kinds").getArray();
    var names = (String[]) row.getArray("part_names").getArray();
    var percents = (String[]) row.getArray("part_percents").getArray();
    var minor = (Long[]) row.getArray("part_minor").getArray();
    var parts = new ArrayList<Part>();
    for (var i = 0; i < kinds.length; i++) {
      parts.add(new Part(kinds[i], names[i], percents[i], minor[i]));
    }
    return parts;
  }
}
