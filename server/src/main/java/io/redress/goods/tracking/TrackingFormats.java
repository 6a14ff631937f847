package io.redress.goods.tracking;

import static io.redress.goods.tracking.CheckDigits.beginningWith;
import static io.redress.goods.tracking.CheckDigits.luhn;
import static io.redress.goods.tracking.CheckDigits.mod10;
import static io.redress.goods.tracking.CheckDigits.mod10FromTheEnd;
import static io.redress.goods.tracking.CheckDigits.mod11Of;
import static io.redress.goods.tracking.CheckDigits.mod37And36;
import static io.redress.goods.tracking.CheckDigits.mod7;
import static io.redress.goods.tracking.CheckDigits.s10;

import java.util.List;
import java.util.regex.Pattern;

/**
 * How the numbers of carriers look, from the public collection {@code jkeen/tracking_number_data}
 * (read 2026-08); our own from {@link HouseNumber}. Postal items are those of UPU S10, whichever
 * post has them.
 */
final class TrackingFormats {
  /** Items of any post, which has its country and not its name in the number. */
  static final String POST = "s10";

  private static final CheckDigit FEDEX_TWELVE = mod11Of(3, 1, 7, 3, 1, 7, 3, 1, 7, 3, 1);
  private static final CheckDigit FEDEX_LONG = mod11Of(1, 7, 3, 1, 7, 3, 1, 7, 3, 1, 7, 3, 1);
  private static final String ZIP = "(?:420\\d{5}(?:\\d{4})?)?";
  private static final String IMPB_SHORT =
      "(?:9\\d{8}(?:\\d{11}|\\d{7})|[0-8]\\d{5}(?:\\d{14}|\\d{10}))";
  private static final String IMPB_LONG =
      "(?:9\\d{8}(?:\\d{15}|\\d{11}|\\d{7})|[0-8]\\d{5}(?:\\d{14}|\\d{10}))";

  static final List<TrackingFormat> ALL =
      List.of(
          telling(HouseNumber.CARRIER, HouseNumber.PATTERN, mod37And36()),
          telling(POST, "[A-Z]{2}(?<s>\\d{8})(?<c>\\d)[A-Z]{2}", s10()),
          telling("ups", "1Z(?<s>[A-Z0-9]{15})(?<c>\\d)", mod10(1, 2)),
          counted("ups", "[AHJKTV](?<s>\\d{9})(?<c>\\d)", mod10(1, 2)),
          counted("dhl", "(?<s>\\d{9,10})(?<c>\\d)", mod7()),
          plain("dhl", "J[A-Z]{2,3}\\d{9,10}"),
          plain("dhl", "(?:GM|LX|RX|UV|CN|SG|TH|IN|HK|MY)(?=[A-Z]*\\d)[0-9A-Z]{10,38}"),
          plain("dhl", "\\d{14}"),
          counted("dpd", "(?<s>\\d{27})(?<c>[0-9A-Z])", mod37And36()),
          counted("dpd", "(?<s>\\d{14})(?<c>[0-9A-Z])", mod37And36()),
          counted("fedex", "(?<s>\\d{11})(?<c>\\d)", FEDEX_TWELVE),
          counted("fedex", "[0-8]\\d{19}(?<s>\\d{13})(?<c>\\d)", FEDEX_LONG),
          counted("fedex", "3\\d{15}(?<s>\\d{11})(?<c>\\d)\\d{4}", FEDEX_TWELVE),
          counted("fedex", "(?<s>\\d{14})(?<c>\\d)", mod10(1, 3)),
          counted("fedex", "\\d\\d(?<s>\\d{15})(?<c>\\d)", mod10(3, 1)),
          counted("fedex", "96\\d{5}(?<s>\\d{14})(?<c>\\d)", mod10(1, 3)),
          counted("fedex", "96\\d{18}(?<s>\\d{13})(?<c>\\d)", FEDEX_LONG),
          counted("usps", "(?<s>\\d{19})(?<c>\\d)", mod10(3, 1)),
          counted("usps", ZIP + "(?<s>94\\d{3}" + IMPB_LONG + ")(?<c>\\d)", mod10FromTheEnd(3, 1)),
          counted(
              "usps",
              "(?:420\\d{9})?(?<s>(?:91)?\\d{19})(?<c>\\d)",
              beginningWith("91", mod10(3, 1))),
          counted("usps", "420\\d{5}(?<s>91\\d{19})(?<c>\\d)", mod10(3, 1)),
          counted(
              "usps",
              ZIP + "(?<s>(?:92\\d{3}(?=9)|93\\d{3}(?=[0-8])|95\\d{3})" + IMPB_SHORT + ")(?<c>\\d)",
              mod10(3, 1)),
          counted("canada_post", "(?<s>\\d{15})(?<c>\\d)", mod10(3, 1)),
          counted("purolator", "(?<s>[0-5]\\d{10})(?<c>\\d)", luhn()),
          plain("purolator", "[A-Z]{3}\\d{9}"),
          plain("canpar", "[CDKLSUXZ]\\d{21}"),
          counted("ontrac", "C(?<s>\\d{13})(?<c>\\d)", beginningWith("4", mod10(1, 2))),
          counted("ontrac", "D(?<s>\\d{13})(?<c>\\d)", beginningWith("5", mod10(1, 2))),
          counted("old_dominion", "(?<s>(?:77[78]|072|780)\\d{7})(?<c>\\d)", luhn()),
          counted("old_dominion", "(?<s>80\\d{8})(?<c>\\d)", luhn()),
          plain("amazon", "TB[ACM]\\d{12}"),
          plain("amazon", "[AFC]\\d{10}"),
          plain("gofo", "GFUS\\d{14}"),
          plain("landmark", "LTN\\d{8}N1"),
          plain("lasership", "L[AIEHNX][1-3]\\d{7}"),
          plain("lasership", "1LS7[12]\\d{10}"),
          plain("lasership", "1LS7[12]\\d{2}01[1-4]\\d{6}1"),
          plain("lasership", "1LSCX[0-9A-Z]{10}"),
          plain("speedee", "SP\\d{18}"),
          plain("yodel", "JJ?D\\d{16}"),
          plain("yunexpress", "YT\\d{16}"));

  private TrackingFormats() {}

  private static TrackingFormat telling(String carrier, String pattern, CheckDigit check) {
    return new TrackingFormat(carrier, Pattern.compile(pattern), check, true);
  }

  private static TrackingFormat counted(String carrier, String pattern, CheckDigit check) {
    return new TrackingFormat(carrier, Pattern.compile(pattern), check, false);
  }

  private static TrackingFormat plain(String carrier, String pattern) {
    return new TrackingFormat(carrier, Pattern.compile(pattern), CheckDigit.NONE, false);
  }
}
