package io.redress.faces.papers;

import io.redress.faces.papers.CustomsView.Box;
import io.redress.faces.shared.Codes;
import io.redress.goods.papers.CustomsCategory;
import io.redress.goods.papers.CustomsDeclaration;
import io.redress.goods.papers.CustomsForm;
import io.redress.goods.papers.CustomsItem;
import io.redress.shared.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes what customs read about a parcel: the form of the post (Universal Postal Union, CN 22 and
 * CN 23, by the fields that posts publish) and the invoice beside it.
 */
final class CustomsWriter {
  private static final List<String> COLUMNS =
      List.of("description", "quantity", "net", "value", "hs", "origin");

  private final Terms terms;
  private final ParcelFacts facts;
  private final CustomsDeclaration declared;

  CustomsWriter(Terms terms, ParcelFacts facts) {
    this.terms = terms;
    this.facts = facts;
    this.declared = facts.declaration();
  }

  CustomsView form(CustomsForm form) {
    var addresses = new Addresses(terms, facts.parcel());
    return new CustomsView(
        form == CustomsForm.CN22 ? "CN 22" : "CN 23",
        terms.of("papers.customs.title"),
        terms.of("papers.customs.open"),
        number(),
        addresses.fromWithCountry(),
        addresses.toWithCountry(),
        boxes(),
        rows(),
        reasons(),
        terms.of("papers.customs.statement"),
        terms.of("papers.customs.signature"));
  }

  InvoiceView invoice() {
    var addresses = new Addresses(terms, facts.parcel());
    var known = new ArrayList<TermFact>();
    known.add(new TermFact(terms.of("papers.invoice.number"), declared.reference()));
    known.add(new TermFact(terms.of("papers.invoice.day"), day()));
    known.addAll(reasons());
    return new InvoiceView(
        terms.of("papers.invoice.title"),
        terms.of("papers.invoice.lede"),
        addresses.fromWithCountry(),
        addresses.toWithCountry(),
        known,
        rows(),
        terms.of(
            declared.category() == CustomsCategory.REPAIR
                ? "papers.invoice.repair"
                : "papers.invoice.returned"),
        terms.of("papers.customs.signature"));
  }

  private String number() {
    return facts.parcel().carriage().trackingNumber().orElse(declared.reference());
  }

  private String day() {
    var page = terms.page();
    return page.dates().dayOf(page.now()).toString();
  }

  private List<Box> boxes() {
    var ticked = declared.category() == CustomsCategory.REPAIR ? "other" : "returned";
    return Stream.of("gift", "documents", "sale", "sample", "returned", "other")
        .map(box -> new Box(terms.of("papers.customs.box." + box), box.equals(ticked)))
        .toList();
  }

  private List<TermFact> reasons() {
    var known = new ArrayList<TermFact>();
    known.add(new TermFact(terms.of("papers.customs.why"), why()));
    if (!declared.exports().isEmpty()) {
      var exports =
          declared.exports().stream()
              .map(
                  each ->
                      terms.english(
                          "papers.customs.export",
                          "order",
                          each.order(),
                          "day",
                          each.soldOn().toString()))
              .collect(Collectors.joining("; "));
      known.add(new TermFact(terms.of("papers.customs.exports"), exports));
    }
    return known;
  }

  /** Why it travels, for strangers. */
  private String why() {
    var category = terms.english("papers.customs.as." + Codes.of(declared.category()));
    var reasons =
        facts.reasons().stream()
            .map(reason -> terms.english("document.reason." + Codes.of(reason)))
            .collect(Collectors.joining("; "));
    return reasons.isEmpty() ? category : category + " (" + reasons + ")";
  }

  private DeclaredView rows() {
    var total = new ArrayList<TermFact>();
    total.add(new TermFact(terms.of("papers.customs.total"), sum(declared.value())));
    declared
        .grossGrams()
        .ifPresent(
            grams ->
                total.add(
                    new TermFact(terms.of("papers.customs.gross"), LabelWriter.kilograms(grams))));
    return new DeclaredView(
        COLUMNS.stream().map(column -> terms.of("papers.customs.column." + column)).toList(),
        declared.items().stream().map(CustomsWriter::row).toList(),
        total);
  }

  private static DeclaredView.Row row(CustomsItem item) {
    return new DeclaredView.Row(
        item.description(),
        Integer.toString(item.quantity()),
        item.netGrams().isPresent() ? LabelWriter.kilograms(item.netGrams().getAsInt()) : "",
        sum(item.value()),
        item.hsCode().orElse(""),
        item.origin().orElse(""));
  }

  private static String sum(Money value) {
    return value.currency().getCurrencyCode() + " " + value.toDecimal().toPlainString();
  }
}
