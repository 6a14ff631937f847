package io.redress.money.bank;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How long the account numbers of a country are (SWIFT IBAN registry, release 99, 2024), and
 * whether its banks take part in SEPA (European Payments Council, EPC409-09 v6, 2025).
 *
 * @param code as the numbers begin
 */
record IbanCountry(String code, int length) {
  private static final Map<String, IbanCountry> ALL =
      Pattern.compile("\\s+")
          .splitAsStream(
              """
              AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27 BR29 BY28 CH21 CR22 CY28 CZ24 DE22
              DJ27 DK18 DO28 EE20 EG29 ES24 FI18 FK18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HN28
              HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20 LU20 LV21 LY25
              MC27 MD24 ME22 MK19 MN20 MR27 MT31 MU30 NI28 NL18 NO15 OM23 PK24 PL28 PS29 PT25 QA29
              RO24 RS22 RU33 SA24 SC31 SD18 SE24 SI19 SK24 SM27 SO23 ST25 SV28 TL23 TN24 TR26 UA29
              VA22 VG24 XK20 YE30\
              """)
          .map(entry -> new IbanCountry(entry.substring(0, 2), Integer.parseInt(entry, 2, 4, 10)))
          .collect(Collectors.toUnmodifiableMap(IbanCountry::code, Function.identity()));

  private static final Set<String> SEPA =
      Set.of(
          "AD AL AT BE BG CH CY CZ DE DK EE ES FI FR GB GI GR HR HU IE IS IT LI LT LU LV MC MD ME MK MT NL NO PL PT RO RS SE SI SK SM VA"
              .split(" ", -1));

  static Optional<IbanCountry> of(String code) {
    return Optional.ofNullable(ALL.get(code));
  }

  boolean isInSepa() {
    return SEPA.contains(code);
  }
}
