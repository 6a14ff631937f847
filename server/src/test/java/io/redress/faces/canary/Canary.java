package io.redress.faces.canary;

import io.redress.liaison.disclosure.DisclosureKind;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A value that stands in one place of a case alone, and shows wherever it leaks to. */
enum Canary {
  NAME("Zephyrine Quokkabush", DisclosureKind.CONSUMER_NAME),
  EMAIL("zephyrine.mail@canary.example", DisclosureKind.EMAIL),
  PHONE("15112345678", DisclosureKind.PHONE),
  ORDER("CANARY-ORDER", DisclosureKind.ORDER_NUMBER),
  PRICE("641.97", DisclosureKind.PRICE_PAID),
  /** As JSON says it; the digits alone stand in an id now and then. */
  PRICE_MINOR(":864197", DisclosureKind.PRICE_PAID),
  SOURCE_PROOF("SOURCECANARY-77", DisclosureKind.SOURCE),
  SOURCE_PRICE("7531.86", DisclosureKind.SOURCE),
  PAPER("VAULTCANARY-5", DisclosureKind.PROOF),
  SERIAL("SERIALCANARY-9", DisclosureKind.SERIAL),
  /** Of a piece of another maker in the same case. */
  OTHER_PIECE("otherpiececanary"),
  WORDS("wordscanary"),
  ANSWER("damagecanary"),
  MESSAGE("messagecanary"),
  NOTE("notecanary"),
  FILE("filecanary"),
  PAYMENT("paymentcanary"),
  REASON("reasoncanary"),
  QUESTION("questioncanary", Side.BRAND),
  REPLY("replycanary", Side.BRAND),
  BRAND_WORDS("brandsayscanary", Side.BRAND),
  BRAND_TERMS("brandtermscanary", Side.BRAND),
  BRAND_CONTACT("Brandcontactcanary", Side.BRAND),
  BRAND_MESSAGE("brandlettercanary", Side.BRAND);

  private enum Side {
    HOUSE,
    BRAND
  }

  private final String text;
  private final Optional<DisclosureKind> kind;
  private final Side side;

  Canary(String text, DisclosureKind kind) {
    this.text = text;
    this.kind = Optional.of(kind);
    this.side = Side.HOUSE;
  }

  /** One that no brand is ever told. */
  Canary(String text) {
    this(text, Side.HOUSE);
  }

  Canary(String text, Side side) {
    this.text = text;
    this.kind = Optional.empty();
    this.side = side;
  }

  /** Where the house buys, for how much, and its papers. */
  private boolean isOfTheHouse() {
    return kind.filter(Set.of(DisclosureKind.SOURCE, DisclosureKind.PROOF)::contains).isPresent();
  }

  String text() {
    return text;
  }

  /** Those that a brand may not be given while it was told these kinds. */
  static List<Canary> hiddenFromBrand(List<DisclosureKind> told) {
    return Arrays.stream(values())
        .filter(each -> each.side == Side.HOUSE)
        .filter(each -> each.kind.filter(told::contains).isEmpty())
        .toList();
  }

  /** Those that the consumer may not be given: what is said with the brand, why, and sources. */
  static List<Canary> hiddenFromConsumer() {
    return Stream.concat(hiddenFromCopy().stream(), Stream.of(NOTE)).toList();
  }

  /** Those that no copy of her data holds; what the house noted of her does stand there. */
  static List<Canary> hiddenFromCopy() {
    return Arrays.stream(values())
        .filter(each -> each.side == Side.BRAND || each == REASON || each.isOfTheHouse())
        .toList();
  }
}
