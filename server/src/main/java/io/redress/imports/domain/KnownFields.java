package io.redress.imports.domain;

import static io.redress.imports.domain.FieldKind.AMOUNT;
import static io.redress.imports.domain.FieldKind.DATE;
import static io.redress.imports.domain.FieldKind.INSTANT;
import static io.redress.imports.domain.FieldKind.QUANTITY;
import static io.redress.imports.domain.FieldKind.TEXT;
import static io.redress.imports.domain.FieldKind.YES_NO;
import static io.redress.imports.domain.KnownField.optional;
import static io.redress.imports.domain.KnownField.required;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The fields of orders, of cases and of products, in the order in which people expect them. */
public final class KnownFields {
  /** The fields of a CSV of orders. */
  public static final KnownFields OF_ORDERS = new KnownFields(orders());

  /** The fields of a CSV of cases. */
  public static final KnownFields OF_CASES = new KnownFields(cases());

  /** The fields of a CSV of products. */
  public static final KnownFields OF_PRODUCTS = new KnownFields(ProductFields.all());

  private final List<KnownField> all;

  private KnownFields(List<KnownField> all) {
    this.all = List.copyOf(all);
  }

  public List<KnownField> all() {
    return all;
  }

  /** The field with exactly this name; any answer of a case line is a text. */
  public Optional<KnownField> find(String name) {
    return all.stream().filter(field -> field.name().equals(name)).findFirst();
  }

  private static List<KnownField> orders() {
    var fields = new ArrayList<KnownField>();
    fields.addAll(heads());
    fields.addAll(terms());
    fields.addAll(sums());
    fields.addAll(lines());
    fields.addAll(amountsOfLines());
    fields.addAll(lineFacts());
    fields.addAll(payments());
    return fields;
  }

  private static List<KnownField> heads() {
    return List.of(
        required(
            "number",
            TEXT,
            "order number",
            "order no",
            "order",
            "order id",
            "name",
            "订单号",
            "订单编号",
            "bestellnummer"),
        required(
            "placedAt",
            INSTANT,
            "placed at",
            "order date",
            "created at",
            "date",
            "下单时间",
            "订单日期",
            "bestelldatum"),
        required("currency", TEXT, "currency code", "币种", "货币", "währung"),
        required(
            "consumer.name",
            TEXT,
            "customer",
            "customer name",
            "buyer",
            "billing name",
            "客户姓名",
            "姓名",
            "收件人",
            "kunde"),
        required("consumer.email", TEXT, "email", "e-mail", "customer email", "邮箱", "电子邮箱"),
        optional("consumer.phone", TEXT, "phone", "telephone", "mobile", "电话", "手机号", "telefon"),
        required(
            "consumer.country", TEXT, "country", "country code", "shipping country", "国家", "land"),
        required("consumer.language", TEXT, "language", "locale", "语言", "sprache"),
        required("consumer.timeZone", TEXT, "time zone", "timezone", "时区", "zeitzone"));
  }

  private static List<KnownField> terms() {
    return List.of(
        required("seller.country", TEXT, "seller country", "卖家国家"),
        required("seller.type", TEXT, "seller type", "卖家类型"),
        optional("seller.capacity", TEXT, "seller capacity"),
        required("contract.channel", TEXT, "channel", "sales channel", "渠道", "销售渠道"),
        optional("contract.date", DATE, "contract date", "合同日期"),
        optional("contract.withdrawalInformation", TEXT, "withdrawal information"),
        optional("contract.returnCostInformation", TEXT, "return cost information"),
        optional("contract.traderBearsReturn", YES_NO, "trader bears return"),
        optional("contract.exceptionNotified", YES_NO, "exception notified"),
        optional("contract.nonReturnableConfirmed", YES_NO, "non returnable confirmed"),
        optional("contract.returnTermsShown", YES_NO, "return terms shown"),
        optional("contract.informationComplete", YES_NO, "information complete"),
        optional("contract.copyReceived", DATE, "copy received"));
  }

  private static List<KnownField> sums() {
    return List.of(
        optional(
            "shipping.paid",
            AMOUNT,
            "shipping",
            "shipping cost",
            "delivery",
            "运费",
            "versand",
            "versandkosten"),
        optional("shipping.discount", AMOUNT, "shipping discount", "运费优惠"),
        optional("shipping.cheapestStandard", AMOUNT, "cheapest shipping", "最低运费"),
        optional("serviceFee", AMOUNT, "service fee", "服务费", "代购费", "servicegebühr"),
        optional("discount", AMOUNT, "order discount", "discount amount", "订单折扣", "优惠金额", "rabatt"),
        optional("discountLabel", TEXT, "discount code", "coupon", "优惠码"),
        optional("taxes.included", YES_NO, "taxes included", "含税"),
        optional("taxes.amount", AMOUNT, "taxes", "order tax", "税额", "steuer"),
        optional("duty", AMOUNT, "duties", "customs", "关税", "zoll"));
  }

  private static List<KnownField> lines() {
    return List.of(
        required(
            "lines.sku",
            TEXT,
            "sku",
            "lineitem sku",
            "item",
            "article",
            "商品编码",
            "货号",
            "artikelnummer"),
        required(
            "lines.title",
            TEXT,
            "title",
            "product",
            "item name",
            "lineitem name",
            "description",
            "商品名称",
            "商品",
            "artikel"),
        optional("lines.variant", TEXT, "variant", "option", "size", "规格", "尺码", "variante"),
        optional("lines.brand", TEXT, "brand", "vendor", "品牌", "marke"),
        required("lines.category", TEXT, "category", "product type", "类目", "商品类别", "kategorie"),
        optional("lines.material", TEXT, "material", "材质"),
        optional("lines.serial", TEXT, "serial", "serial number", "序列号", "seriennummer"));
  }

  private static List<KnownField> amountsOfLines() {
    return List.of(
        required("lines.quantity", QUANTITY, "quantity", "qty", "lineitem quantity", "数量", "menge"),
        required(
            "lines.unitPrice",
            AMOUNT,
            "unit price",
            "price",
            "lineitem price",
            "单价",
            "价格",
            "einzelpreis",
            "preis"),
        optional("lines.discount", AMOUNT, "line discount", "lineitem discount", "商品折扣"),
        optional("lines.tax", AMOUNT, "line tax", "tax", "商品税额"),
        optional("lines.duty", AMOUNT, "line duty", "商品关税"),
        optional(
            "lines.deliveredAt",
            INSTANT,
            "delivered at",
            "delivered",
            "delivery date",
            "签收时间",
            "送达时间",
            "zugestellt"));
  }

  private static List<KnownField> lineFacts() {
    var yesOrNo =
        Stream.of(
                "personalised",
                "madeToOrder",
                "chosenFromPresetOptions",
                "sealedHygiene",
                "priceLinkedToMarket",
                "finalSale",
                "onSale",
                "boughtForResale",
                "securityTag")
            .map(name -> optional("lines.facts." + name, YES_NO));
    var texts =
        Stream.of(
                "facts.personalisation",
                "facts.boughtIn",
                "upstream.boughtFrom",
                "upstream.channel",
                "upstream.country",
                "upstream.buyer",
                "upstream.proof",
                "upstream.currency")
            .map(name -> optional("lines." + name, TEXT));
    var others =
        Stream.of(
            optional("lines.upstream.date", DATE, "upstream date", "采购日期"),
            optional("lines.upstream.deliveredOn", DATE, "upstream delivered on"),
            optional("lines.upstream.price", AMOUNT, "upstream price", "采购价"),
            optional("lines.upstream.taxRefundClaimed", YES_NO, "tax refund claimed"));
    return Stream.of(yesOrNo, texts, others).flatMap(each -> each).toList();
  }

  private static List<KnownField> payments() {
    return List.of(
        required("payments.provider", TEXT, "payment provider", "gateway", "支付平台"),
        optional(
            "payments.reference",
            TEXT,
            "payment reference",
            "payment id",
            "transaction id",
            "支付单号",
            "交易号"),
        required("payments.method", TEXT, "payment method", "支付方式", "zahlungsart"),
        optional("payments.label", TEXT, "payment label", "card"),
        required(
            "payments.amount",
            AMOUNT,
            "total",
            "paid",
            "amount paid",
            "grand total",
            "实付金额",
            "订单金额",
            "gesamt",
            "bezahlt"),
        optional("payments.capturedAt", INSTANT, "paid at", "captured at", "付款时间"));
  }

  private static List<KnownField> cases() {
    return List.of(
        required(
            "order",
            TEXT,
            "order number",
            "order no",
            "order id",
            "number",
            "订单号",
            "订单编号",
            "bestellnummer"),
        optional("request", TEXT, "request id", "ticket", "工单号"),
        optional("kind", TEXT, "request kind", "类型"),
        optional("words", TEXT, "comment", "message", "note", "客户留言", "说明", "bemerkung"),
        optional("wish", TEXT, "wanted", "诉求", "wunsch"),
        optional("language", TEXT, "locale", "语言", "sprache"),
        optional("lines.line", QUANTITY, "line", "position", "行号", "zeile"),
        optional("lines.sku", TEXT, "sku", "item", "商品编码", "货号", "artikelnummer"),
        required("lines.quantity", QUANTITY, "quantity", "qty", "数量", "menge"),
        required("lines.reason", TEXT, "reason", "return reason", "原因", "退货原因", "grund"));
  }
}
