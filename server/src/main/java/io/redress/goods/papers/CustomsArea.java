package io.redress.goods.papers;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Where goods travel without a customs paper: one area of customs and of value added tax.
 *
 * <p>The European Union is one area. Parts of its members that lie outside its customs territory
 * (Regulation (EU) No 952/2013, Article 4) or outside its territory of value added tax (Directive
 * 2006/112/EC, Article 6) are areas of their own, since a parcel from there passes customs in both
 * cases. They are told by country code, and where they have none by postal code; read on 23
 * November 2026 in the table "Territorial status of EU countries and certain territories" of the
 * European Commission. Confidence: high for the Union; medium for Northern Ireland, whose parcels
 * from and to Great Britain go by an agreement of the carriers (Windsor Framework, May 2025).
 *
 * @param code of the country, {@code EU}, {@code XI} for Northern Ireland, or of a part as {@code
 *     ES-CN}
 */
public record CustomsArea(String code) {
  private static final CustomsArea UNION = new CustomsArea("EU");
  private static final CustomsArea BRITAIN = new CustomsArea("GB");
  private static final CustomsArea NORTHERN_IRELAND = new CustomsArea("XI");

  /** The members of the Union, and Monaco, which is treated as a part of France. */
  private static final Set<String> UNION_COUNTRIES =
      Set.of(
          "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE",
          "IT", "LT", "LU", "LV", "MC", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK");

  /** Countries that are one area with another one. */
  private static final Map<String, String> PARTS_OF =
      Map.of("LI", "CH", "IM", "GB", "PR", "US", "EL", "GR", "UK", "GB");

  /** Parts of countries by the beginning of their postal codes. */
  private static final List<Part> PARTS =
      List.of(
          new Part("ES", "35", "ES-CN"),
          new Part("ES", "38", "ES-CN"),
          new Part("ES", "51", "ES-CE"),
          new Part("ES", "52", "ES-ML"),
          new Part("DE", "27498", "DE-HELGOLAND"),
          new Part("DE", "78266", "CH"),
          new Part("IT", "23041", "IT-LIVIGNO"),
          new Part("IT", "22061", "IT-CAMPIONE"),
          new Part("IT", "4789", "SM"),
          new Part("IT", "00120", "VA"),
          new Part("FI", "22", "AX"),
          new Part("GR", "63086", "GR-ATHOS"),
          new Part("DK", "39", "GL"),
          new Part("FR", "97133", "BL"),
          new Part("FR", "97150", "MF"),
          new Part("FR", "971", "GP"),
          new Part("FR", "972", "MQ"),
          new Part("FR", "973", "GF"),
          new Part("FR", "974", "RE"),
          new Part("FR", "975", "PM"),
          new Part("FR", "976", "YT"),
          new Part("FR", "986", "WF"),
          new Part("FR", "987", "PF"),
          new Part("FR", "988", "NC"),
          new Part("GB", "BT", "XI"),
          new Part("GB", "JE", "JE"),
          new Part("GB", "GY", "GG"));

  /** A part of a country, and the area that it is of its own. */
  private record Part(String country, String codesBegin, String area) {
    boolean has(String named, String postalCode) {
      return country.equals(named) && postalCode.startsWith(codesBegin);
    }
  }

  /**
   * The area in which an address lies.
   *
   * @param country ISO 3166-1 alpha-2, with or without a subdivision; must not be empty
   * @param postalCode as it is written there; may be empty
   */
  public static CustomsArea of(String country, String postalCode) {
    var written = country.split("-", -1)[0].toUpperCase(Locale.ROOT);
    var named = PARTS_OF.getOrDefault(written, written);
    var code = postalCode.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    return PARTS.stream()
        .filter(part -> part.has(named, code))
        .findFirst()
        .map(part -> new CustomsArea(part.area()))
        .orElseGet(() -> UNION_COUNTRIES.contains(named) ? UNION : new CustomsArea(named));
  }

  /**
   * Whether goods travel between both without a customs paper. Northern Ireland is one with the
   * Union for goods, and one with Great Britain for parcels.
   */
  public boolean isOneWith(CustomsArea other) {
    return equals(other) || isBridge(other) || other.isBridge(this);
  }

  private boolean isBridge(CustomsArea other) {
    return equals(NORTHERN_IRELAND) && (other.equals(UNION) || other.equals(BRITAIN));
  }
}
