package io.redress.faces.desk;

import io.redress.faces.shared.Codes;
import io.redress.liaison.accounts.BoughtFrom;
import io.redress.liaison.accounts.BrandAccount;
import io.redress.liaison.accounts.BrandContact;
import io.redress.liaison.accounts.BrandContact.Away;
import io.redress.liaison.accounts.Dealing;
import io.redress.liaison.accounts.OwnMake;
import io.redress.liaison.accounts.PurchasingAccount;
import io.redress.promises.hours.DayHours;
import io.redress.promises.hours.WorkingHours;
import io.redress.shared.BrandContactId;
import io.redress.shared.StaffId;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What stands in the fields of a form about a brand before anything is written into it. */
final class BrandTexts {
  private BrandTexts() {}

  static Map<String, List<String>> of(BrandForm form, BrandAccount account, String id) {
    return switch (form) {
      case DEALING -> dealing(account.dealing());
      case CONTACT ->
          account.contacts().stream()
              .filter(each -> each.id().toString().equals(id))
              .findFirst()
              .map(BrandTexts::contact)
              .orElseGet(() -> newContact(account.dealing()));
      case PURCHASING ->
          account.purchasing().stream()
              .filter(each -> each.id().toString().equals(id))
              .findFirst()
              .map(BrandTexts::purchasing)
              .orElseGet(() -> texts("period", "quarter"));
      case STANDING ->
          account.purchasing().stream()
              .filter(each -> each.id().toString().equals(id))
              .findFirst()
              .map(BrandTexts::standing)
              .orElseGet(Map::of);
      case QUOTA -> texts("topic", "exchanges", "period", "quarter", "confirmed", "yes");
      case REQUEST_LIMIT, FEE, PAPERS -> texts("topic", "exchanges", "confirmed", "yes");
      case BLACKOUT -> texts("then", "send_together", "confirmed", "yes");
      case SILENCE -> texts("then", "wait_on", "confirmed", "yes");
      case WORDS -> texts("confirmed", "no");
      case END_CONTACT, END_TERM, PURCHASES -> Map.of();
    };
  }

  private static Map<String, List<String>> dealing(Dealing dealing) {
    return texts(
        "language",
        dealing.language(),
        "timeZone",
        dealing.zone().getId(),
        "holidays",
        country(dealing.holidays()),
        "ownMake",
        dealing.ownMake().map(OwnMake::reason).orElse(""),
        "lookedAfterBy",
        dealing.lookedAfterBy().map(StaffId::toString).orElse(""),
        "partnerSince",
        dealing.partnerSince().map(LocalDate::toString).orElse(""));
  }

  /** Somebody new sits where the brand is, at usual hours. */
  private static Map<String, List<String>> newContact(Dealing dealing) {
    var texts = hours(WorkingHours.usual(dealing.zone(), dealing.holidays()));
    texts.put("languages", List.of(dealing.language()));
    return texts;
  }

  private static Map<String, List<String>> contact(BrandContact contact) {
    var texts = hours(contact.hours());
    texts.putAll(
        texts(
            "name",
            contact.person().name(),
            "email",
            contact.person().email(),
            "phone",
            contact.person().phone(),
            "regions",
            RegionCodes.write(contact.remit().regions()),
            "languages",
            String.join(", ", contact.remit().languages()),
            "awayFrom",
            contact.away().map(each -> each.from().toString()).orElse(""),
            "awayUntil",
            contact.away().map(each -> each.until().toString()).orElse(""),
            "deputy",
            contact.away().flatMap(Away::deputy).map(BrandContactId::toString).orElse("")));
    texts.put("topics", contact.remit().topics().stream().sorted().map(Codes::of).toList());
    return texts;
  }

  private static Map<String, List<String>> hours(WorkingHours hours) {
    var texts = new HashMap<String, List<String>>();
    texts.put("timeZone", List.of(hours.zone().getId()));
    texts.put("holidays", List.of(country(hours.country())));
    for (var day : DayOfWeek.values()) {
      var open = hours.week().getOrDefault(day, List.of());
      texts.put("hours-" + (day.getValue() - 1), List.of(DayHours.write(open)));
    }
    texts.put("hours-7", List.of(DayHours.write(hours.makeUpDay())));
    return texts;
  }

  private static Map<String, List<String>> purchasing(PurchasingAccount account) {
    var cap = account.cap();
    return texts(
        "number",
        account.number(),
        "place",
        account.place(),
        "boughtFrom",
        account.buys().from().map(BoughtFrom::word).orElse(""),
        "country",
        account.buys().country().orElse(""),
        "cap",
        cap.map(each -> each.most().toDecimal().toPlainString()).orElse(""),
        "warnAt",
        cap.map(each -> each.warnAt().toDecimal().toPlainString()).orElse(""),
        "currency",
        cap.map(each -> each.most().currency().getCurrencyCode()).orElse(""),
        "period",
        cap.map(each -> Codes.of(each.period())).orElse("quarter"));
  }

  private static Map<String, List<String>> standing(PurchasingAccount account) {
    var standing = account.standing();
    return texts(
        "status",
        Codes.of(standing.status()),
        "since",
        standing.since().toString(),
        "why",
        standing.why());
  }

  private static String country(String code) {
    return code.equals(WorkingHours.NO_COUNTRY) ? "" : code;
  }

  private static Map<String, List<String>> texts(String... namesAndTexts) {
    var texts = new HashMap<String, List<String>>();
    for (var i = 0; i < namesAndTexts.length; i += 2) {
      texts.put(namesAndTexts[i], List.of(namesAndTexts[i + 1]));
    }
    return texts;
  }
}
