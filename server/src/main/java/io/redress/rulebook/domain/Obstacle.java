package io.redress.rulebook.domain;

/** Why a clause gives nothing; later ones say more and are told first. */
enum Obstacle {
  NO_STATUTORY_RIGHT("no_statutory_right"),
  RETURN_TERMS_DISPLAYED("return_terms_displayed"),
  PERIOD_EXPIRED("period_expired"),
  GOODS_NOT_INTACT("goods_not_intact"),
  /** The exception itself is the reason. */
  EXCEPTION(""),
  EXCLUDED_CATEGORY("excluded_category"),
  DISPLAYED_FINAL_SALE("displayed_final_sale"),
  GOODS_BOUGHT_ABROAD("goods_bought_abroad"),
  REQUEST_WINDOW_EXPIRED("request_window_expired"),
  PRIVATE_SELLER("private_seller"),
  NOT_A_CONSUMER("not_a_consumer"),
  QUANTITY_EXCEEDED("quantity_exceeded"),
  RESALE_PURCHASE("resale_purchase");

  private final String code;

  Obstacle(String code) {
    this.code = code;
  }

  String code() {
    return code;
  }
}
