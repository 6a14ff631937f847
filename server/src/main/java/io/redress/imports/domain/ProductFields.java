package io.redress.imports.domain;

import static io.redress.imports.domain.FieldKind.AMOUNT;
import static io.redress.imports.domain.FieldKind.TEXT;
import static io.redress.imports.domain.FieldKind.YES_NO;
import static io.redress.imports.domain.KnownField.optional;
import static io.redress.imports.domain.KnownField.required;

import java.util.List;

/** The fields of a list of products, each of whose rows is one variant. */
final class ProductFields {
  private ProductFields() {}

  static List<KnownField> all() {
    return List.of(
        optional(
            "product", TEXT, "product number", "product id", "handle", "parent sku", "款号", "商品编号"),
        required("title", TEXT, "product name", "name", "商品名称", "商品", "品名", "artikel"),
        optional("brand", TEXT, "vendor", "品牌", "marke"),
        optional("category", TEXT, "product type", "type", "类目", "商品类别", "kategorie"),
        optional("material", TEXT, "材质"),
        required(
            "lines.sku",
            TEXT,
            "sku",
            "variant sku",
            "article",
            "item number",
            "商品编码",
            "货号",
            "artikelnummer"),
        optional("lines.label", TEXT, "variant", "option", "size", "规格", "尺码", "variante"),
        optional(
            "lines.price", AMOUNT, "price", "variant price", "list price", "售价", "价格", "preis"),
        optional("lines.currency", TEXT, "currency", "币种", "货币", "währung"),
        optional("lines.available", YES_NO, "available", "in stock", "有货", "可售", "lieferbar"));
  }
}
