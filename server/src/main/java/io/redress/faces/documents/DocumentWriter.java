package io.redress.faces.documents;

import io.redress.cases.documents.Document;
import io.redress.cases.documents.DocumentPart;
import io.redress.cases.documents.DocumentPart.Kind;
import io.redress.faces.paper.PaperWords;
import io.redress.faces.shared.Codes;
import io.redress.faces.shared.FactView;
import io.redress.faces.shared.MoneyView;
import io.redress.faces.shared.Page;
import io.redress.shared.Money;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Writes what stands on a document, from what was kept of it alone. */
public final class DocumentWriter {
  private final Page page;
  private final PaperWords paper;
  private final Document document;
  private final String method;

  /**
   * The writer of a document.
   *
   * @param method the means of payment as its owner knows it; may be empty
   */
  public DocumentWriter(Page page, Document document, String method) {
    this.page = page;
    this.paper = new PaperWords(page);
    this.document = document;
    this.method = method;
  }

  /** The name of the document with its number, as a link to it says. */
  public static String title(Page page, Document document) {
    return page.say("document.title." + Codes.of(document.kind()), "number", document.number());
  }

  /** The paper's view. */
  public DocumentView write() {
    return new DocumentView(
        title(page, document),
        document.number(),
        page.say(
            "document.lede." + Codes.of(document.kind()),
            "sum",
            document.amount(),
            "number",
            document.corrects().orElse("")),
        facts(),
        made(),
        taxes(),
        document.sale().map(this::settled));
  }

  private List<FactView> facts() {
    var origin = document.origin();
    var facts = new ArrayList<FactView>();
    facts.add(fact("issued", paper.moment(document.issuedAt())));
    facts.add(fact("from", seller()));
    add(facts, "tax_id", document.seller().taxId());
    add(facts, "registration", document.seller().registration());
    add(facts, "to", document.addressee());
    facts.add(fact("order", origin.orderNumber()));
    facts.add(fact("ordered", paper.moment(origin.orderedAt())));
    facts.add(fact("case", origin.caseNumber()));
    document.sale().ifPresentOrElse(sale -> addSale(facts, sale), () -> addRefund(facts));
    return facts;
  }

  private void addRefund(List<FactView> facts) {
    facts.add(fact("reason", page.say("document.reason." + Codes.of(document.reason()))));
    facts.add(fact("remedy", page.say("document.remedy." + document.remedy().code())));
    add(facts, "method", method);
    facts.add(fact("paid", paper.moment(document.paidAt())));
    add(facts, "proof", document.proof());
    document.corrects().ifPresent(number -> facts.add(fact("corrects", number)));
  }

  private void addSale(List<FactView> facts, Document.Sale sale) {
    add(facts, "paid_with", method);
    add(facts, "credit_notes", String.join(", ", sale.creditNotes()));
  }

  /** What is sent, less what came back, with what stood beside: the difference. */
  private MoneyView settled(Document.Sale sale) {
    var lines = new ArrayList<MoneyView.Line>();
    lines.add(new MoneyView.Line(page.say("document.settled.sold"), "", document.amount()));
    lines.add(
        new MoneyView.Line(page.say("document.settled.returned"), "", sale.returned().negated()));
    var beside = sale.difference().minus(document.amount()).plus(sale.returned());
    if (!beside.isZero()) {
      lines.add(new MoneyView.Line(page.say("document.settled.beside"), "", beside));
    }
    var way = sale.difference().isZero() ? "even" : sale.difference().isPositive() ? "up" : "down";
    var total = new MoneyView.Line(page.say("document.settled." + way), "", sale.difference());
    return new MoneyView(page.say("document.settled"), lines, total);
  }

  private String seller() {
    var seller = document.seller();
    var lines = new ArrayList<String>();
    lines.add(seller.name());
    seller.address().lines().map(String::strip).filter(each -> !each.isEmpty()).forEach(lines::add);
    return String.join(", ", lines);
  }

  private void add(List<FactView> facts, String key, String value) {
    if (!value.isEmpty()) {
      facts.add(fact(key, value));
    }
  }

  private FactView fact(String key, String value) {
    return new FactView(page.say("document." + key), value);
  }

  private MoneyView made() {
    var lines = Arrays.stream(Kind.values()).flatMap(kind -> line(kind).stream()).toList();
    var total = new MoneyView.Line(page.say("document.total"), "", document.effect());
    return new MoneyView(page.say("document.made"), lines, total);
  }

  private Optional<MoneyView.Line> line(Kind kind) {
    var sum = sum(part -> part.kind() == kind);
    if (sum.isZero()) {
      return Optional.empty();
    }
    return Optional.of(new MoneyView.Line(label(kind), net(kind), signed(sum)));
  }

  private String label(Kind kind) {
    return kind == Kind.GOODS
        ? page.say(
            "document.part.goods",
            "goods",
            document.origin().goods(),
            "count",
            document.origin().quantity().pieces())
        : page.say("document.part." + Codes.of(kind));
  }

  /** What of it is no tax; nothing to say where there is no tax in it. */
  private String net(Kind kind) {
    var tax = sum(part -> part.kind() == kind && part.tax().isPresent());
    if (tax.isZero()) {
      return "";
    }
    var net = sum(part -> part.kind() == kind && part.tax().isEmpty());
    return page.say("document.net", "net", signed(net), "tax", signed(tax));
  }

  private MoneyView taxes() {
    var lines = new ArrayList<MoneyView.Line>();
    var net = sum(part -> part.tax().isEmpty());
    lines.add(new MoneyView.Line(page.say("document.without_tax"), "", signed(net)));
    byTax().forEach((tax, sum) -> lines.add(new MoneyView.Line(tax, "", signed(sum))));
    var total = new MoneyView.Line(page.say("document.total"), "", document.effect());
    return new MoneyView(page.say("document.taxes"), lines, total);
  }

  private Map<String, Money> byTax() {
    var sums = new LinkedHashMap<String, Money>();
    for (var part : document.parts()) {
      part.tax().ifPresent(tax -> sums.merge(name(tax), part.amount(), Money::plus));
    }
    return sums;
  }

  private String name(DocumentPart.Tax tax) {
    return tax.ratePercent()
        .map(rate -> page.say("document.tax", "name", tax.name(), "rate", rate))
        .orElse(tax.name());
  }

  private Money sum(Predicate<DocumentPart> which) {
    return document.parts().stream()
        .filter(which)
        .map(DocumentPart::amount)
        .reduce(Money.zero(document.amount().currency()), Money::plus);
  }

  private Money signed(Money amount) {
    return document.kind().signed(amount);
  }
}
