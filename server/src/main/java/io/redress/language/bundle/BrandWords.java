package io.redress.language.bundle;

import java.util.List;
import java.util.Set;

/**
 * What a brand reads: its pages, the letters to it, and what both are made of. A language of brands
 * alone has exactly these messages; whatever else is said in it is said in English.
 */
final class BrandWords {
  /** Beginnings of keys, each with the dot at its end. */
  private static final List<String> FAMILIES =
      List.of(
          "brandroom.",
          "date.",
          "left.",
          "remedy.name.",
          "requests.batch.",
          "questions.brand.",
          "shared.",
          "recovery.brand.",
          "disclosure.brand.",
          "fact.upstream.",
          "fact.value.upstream.",
          "fact.value.item.authenticity.",
          "fact.value.defect.severity.",
          "recovery.ground.",
          "mail.greeting.",
          "mail.signature.",
          "mail.footer.",
          "mail.brand_request.",
          "mail.brand_appeal.",
          "mail.brand_batch.",
          "mail.brand_date_near.",
          "mail.brand_reminder.",
          "mail.brand_thanks.",
          "mail.brand_claim.",
          "mail.brand_colleague.",
          "mail.brand_consumer_reply.",
          "mail.terms_asked.",
          "mail.terms_reminder.");

  private static final Set<String> KEYS =
      Set.of(
          "evidence.none",
          "fact.item.worn",
          "fact.item.triedOnOnce",
          "fact.item.damage",
          "fact.item.tagsIntact",
          "fact.item.securityTag",
          "fact.item.intact",
          "fact.item.originalPackaging",
          "fact.item.packagingOpened",
          "fact.item.personalised",
          "fact.item.sealedHygiene",
          "fact.item.sealBroken",
          "fact.item.qualityProblem",
          "fact.item.authenticity",
          "fact.defect.apparentOn",
          "fact.defect.hidden",
          "fact.defect.severity",
          "fact.defect.priorRepairs",
          "fact.defect.persists",
          "fact.value.true",
          "fact.value.false",
          "ground.brand",
          "ground.counts",
          "ground.law",
          "ground.not",
          "ground.source",
          "ground.source.text",
          "ground.store",
          "mail.greeting",
          "money.amount",
          "paper.asOf",
          "paper.keep",
          "paper.moment",
          "portal.now.left",
          "portal.withdraw.receipt.quote",
          "recovery.files",
          "recovery.found",
          "recovery.ground",
          "recovery.next",
          "recovery.number",
          "recovery.sent",
          "recovery.side",
          "recovery.state",
          "recovery.words",
          "thread.when.by");

  private BrandWords() {}

  /** Whether a brand reads the message of this key. */
  static boolean include(String key) {
    return KEYS.contains(key) || FAMILIES.stream().anyMatch(key::startsWith);
  }
}
