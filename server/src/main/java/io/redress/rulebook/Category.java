package io.redress.rulebook;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A kind of goods that rules tell apart; merchants map their own categories to these. */
public enum Category {
  HANDBAG(Family.BAGS, Trait.WEARABLE),
  BACKPACK(Family.BAGS, Trait.WEARABLE),
  LUGGAGE(Family.BAGS, Trait.WEARABLE),
  WALLET(Family.BAGS, Trait.WEARABLE),
  SMALL_LEATHER(Family.BAGS, Trait.WEARABLE),
  RING(Family.JEWELLERY, Trait.JEWELLERY, Trait.WEARABLE),
  NECKLACE(Family.JEWELLERY, Trait.JEWELLERY, Trait.WEARABLE),
  BRACELET(Family.JEWELLERY, Trait.JEWELLERY, Trait.WEARABLE),
  EARRINGS(Family.JEWELLERY, Trait.JEWELLERY, Trait.WEARABLE, Trait.HYGIENE),
  PENDANT(Family.JEWELLERY, Trait.JEWELLERY, Trait.WEARABLE),
  CHARM(Family.JEWELLERY, Trait.JEWELLERY, Trait.WEARABLE),
  BROOCH(Family.JEWELLERY, Trait.JEWELLERY, Trait.WEARABLE),
  GOLD_BAR(Family.JEWELLERY, Trait.JEWELLERY, Trait.WEARABLE),
  WATCH(Family.WATCHES, Trait.WEARABLE),
  DRESS(Family.CLOTHING, Trait.WEARABLE),
  COAT(Family.CLOTHING, Trait.WEARABLE),
  SHIRT(Family.CLOTHING, Trait.WEARABLE),
  TROUSERS(Family.CLOTHING, Trait.WEARABLE),
  KNITWEAR(Family.CLOTHING, Trait.WEARABLE),
  SCARF(Family.CLOTHING, Trait.WEARABLE),
  SWIMWEAR(Family.CLOTHING, Trait.WEARABLE, Trait.HYGIENE),
  UNDERWEAR(Family.CLOTHING, Trait.WEARABLE, Trait.HYGIENE),
  HAT(Family.CLOTHING, Trait.WEARABLE),
  GLOVES(Family.CLOTHING, Trait.WEARABLE),
  SHOES(Family.SHOES, Trait.WEARABLE),
  SUNGLASSES(Family.EYEWEAR, Trait.WEARABLE),
  OPTICAL_GLASSES(Family.EYEWEAR, Trait.WEARABLE),
  COSMETICS(Family.BEAUTY, Trait.HYGIENE),
  FRAGRANCE(Family.BEAUTY, Trait.HYGIENE),
  SKINCARE(Family.BEAUTY, Trait.HYGIENE),
  PHONE(Family.ELECTRONICS, Trait.ELECTRONIC),
  EARPHONES(Family.ELECTRONICS, Trait.ELECTRONIC, Trait.HYGIENE),
  CAMERA(Family.ELECTRONICS, Trait.ELECTRONIC),
  LAPTOP(Family.ELECTRONICS, Trait.ELECTRONIC),
  APPLIANCE(Family.ELECTRONICS, Trait.ELECTRONIC),
  FIGURINE(Family.HOME),
  TABLEWARE(Family.HOME),
  TEXTILE_HOME(Family.HOME),
  OTHER_GOODS(Family.HOME);

  /** A family of goods. */
  public enum Family {
    BAGS,
    JEWELLERY,
    WATCHES,
    CLOTHING,
    SHOES,
    EYEWEAR,
    BEAUTY,
    ELECTRONICS,
    HOME
  }

  /** What rules ask of goods. */
  public enum Trait {
    JEWELLERY,
    /** Sold sealed for health or hygiene where a seal is used. */
    HYGIENE,
    WEARABLE,
    ELECTRONIC
  }

  private final Family family;

  @SuppressWarnings("ImmutableEnumChecker") // made by List.of
  private final List<Trait> traits;

  private final String code = name().toLowerCase(Locale.ROOT);

  Category(Family family, Trait... traits) {
    this.family = family;
    this.traits = List.of(traits);
  }

  /** The category with this name, if there is one. */
  public static Optional<Category> named(String code) {
    return Arrays.stream(values()).filter(category -> category.code.equals(code)).findFirst();
  }

  public Family family() {
    return family;
  }

  public boolean has(Trait trait) {
    return traits.contains(trait);
  }

  /** Its name in the vocabulary. */
  public String code() {
    return code;
  }
}
