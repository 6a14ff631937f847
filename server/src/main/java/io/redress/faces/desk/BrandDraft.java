package io.redress.faces.desk;

import io.redress.cases.web.AgreedTermDocument;
import io.redress.cases.web.BrandContactDocument;
import io.redress.cases.web.DealingDocument;
import io.redress.cases.web.MoneyDocument;
import io.redress.cases.web.PurchasingAccountDocument;
import io.redress.cases.web.PurchasingAccountDocument.StandingDocument;
import io.redress.cases.web.TermDocument;
import io.redress.faces.shared.TypedAmount;
import io.redress.liaison.accounts.AccountChange;
import io.redress.liaison.accounts.AccountChange.Deal;
import io.redress.liaison.accounts.AccountChange.EndContact;
import io.redress.liaison.accounts.AccountChange.EndTerm;
import io.redress.liaison.accounts.AccountChange.KeepContact;
import io.redress.liaison.accounts.AccountChange.KeepPurchasing;
import io.redress.liaison.accounts.AccountChange.KeepTerm;
import io.redress.liaison.accounts.AccountChange.LinkPurchases;
import io.redress.liaison.accounts.AccountChange.SetStanding;
import io.redress.liaison.accounts.BrandAccount;
import io.redress.orders.web.Fields;
import io.redress.shared.AgreedTermId;
import io.redress.shared.BrandContactId;
import io.redress.shared.OrderLineId;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import io.redress.shared.PurchasingAccountId;
import io.redress.shared.Violation;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A form about a brand as somebody is writing it; it is read as the API reads what programs send.
 *
 * @param id of what it is about, or of what is made by it, so that it is made once
 * @param texts what stands in the fields
 * @param wrong the fields that cannot be used
 */
record BrandDraft(BrandForm form, String id, Map<String, List<String>> texts, Set<String> wrong) {
  /** Fields for the hours of Monday to Sunday, and of a day that is worked for a holiday. */
  static final int HOURS = 8;

  private static final int MOST_DIGITS = 8;
  private static final Set<String> AMOUNTS = Set.of("amount", "cap", "warnAt");
  private static final String NO_AMOUNT = "?";

  BrandDraft {
    texts = Map.copyOf(texts);
    wrong = Set.copyOf(wrong);
  }

  /** The form as it stands before anything is written. */
  static BrandDraft of(BrandForm form, BrandAccount account, String id) {
    return new BrandDraft(form, id, BrandTexts.of(form, account, id), Set.of());
  }

  /** A form as it was sent. */
  static BrandDraft of(BrandForm form, Map<String, List<String>> fields) {
    var id = fields.getOrDefault("id", List.of()).stream().findFirst().orElse("");
    return new BrandDraft(form, id, fields, Set.of());
  }

  BrandDraft with(Set<String> mistakes) {
    return new BrandDraft(form, id, texts, mistakes);
  }

  String text(String name) {
    return texts.getOrDefault(name, List.of()).stream().findFirst().orElse("").strip();
  }

  Set<String> chosen(String name) {
    return Set.copyOf(texts.getOrDefault(name, List.of()));
  }

  /** What could be two amounts in a field; empty where it could not. */
  Optional<TypedAmount.Unclear> unclear(String name) {
    return AMOUNTS.contains(name) ? amount(name).doubt() : Optional.empty();
  }

  /** Of a currency that is unknown, which is told by itself, the usual decimals are taken. */
  private TypedAmount amount(String name) {
    var decimals =
        Currency.getAvailableCurrencies().stream()
            .filter(each -> each.getCurrencyCode().equals(text("currency")))
            .findFirst()
            .map(Currency::getDefaultFractionDigits)
            .orElse(TypedAmount.USUAL_DECIMALS);
    return TypedAmount.of(text(name), decimals);
  }

  /** What it changes; a problem with all that cannot be used. */
  AccountChange read(BrandAccount account, Instant now) {
    var today = account.day(now);
    return switch (form) {
      case DEALING -> new Deal(dealing().read());
      case CONTACT -> new KeepContact(contact().read(BrandContactId.parse(id)));
      case END_CONTACT -> new EndContact(BrandContactId.parse(id), day());
      case QUOTA, REQUEST_LIMIT, BLACKOUT, SILENCE, FEE, PAPERS, WORDS ->
          new KeepTerm(term().read(AgreedTermId.parse(id)));
      case END_TERM -> new EndTerm(AgreedTermId.parse(id), day());
      case PURCHASING ->
          new KeepPurchasing(purchasing().read(PurchasingAccountId.parse(id), today));
      case STANDING -> new SetStanding(PurchasingAccountId.parse(id), standing().read(today));
      case PURCHASES -> links();
    };
  }

  private DealingDocument dealing() {
    return new DealingDocument(
        text("language"),
        text("timeZone"),
        text("holidays"),
        text("ownMake"),
        text("lookedAfterBy"),
        text("partnerSince"));
  }

  private BrandContactDocument contact() {
    return new BrandContactDocument(
        null,
        text("name"),
        text("email"),
        text("phone"),
        nullable(RegionCodes.read(text("regions"))),
        nullable(List.copyOf(chosen("topics"))),
        nullable(parts(text("languages"))),
        text("timeZone"),
        text("holidays"),
        nullable(IntStream.range(0, HOURS).mapToObj(day -> text("hours-" + day)).toList()),
        text("awayFrom"),
        text("awayUntil"),
        text("deputy"),
        null);
  }

  private AgreedTermDocument term() {
    var content =
        new TermDocument(
            form.code(),
            text("topic"),
            number("pieces"),
            text("period"),
            text("from"),
            text("until"),
            number("workingDays"),
            text("then"),
            money("amount"),
            nullable(List.copyOf(chosen("papers"))),
            text("words"));
    return new AgreedTermDocument(
        null,
        content,
        text("source"),
        text("sourceDate"),
        text("confirmed").equals("yes"),
        text("startsOn"),
        null);
  }

  private PurchasingAccountDocument purchasing() {
    return new PurchasingAccountDocument(
        null,
        text("number"),
        text("place"),
        text("boughtFrom"),
        text("country"),
        money("cap"),
        money("warnAt"),
        text("period"),
        null);
  }

  private StandingDocument standing() {
    return new StandingDocument(text("status"), text("since"), text("why"));
  }

  private LinkPurchases links() {
    var lines = chosen("lines").stream().map(OrderLineId::parse).collect(Collectors.toSet());
    if (lines.isEmpty() || lines.size() > LinkPurchases.MOST_LINES) {
      throw wrong("lines", String.valueOf(lines.size()));
    }
    return new LinkPurchases(PurchasingAccountId.parse(text("account")), lines);
  }

  private LocalDate day() {
    var fields = new Fields();
    var day = fields.date("day", text("day"));
    fields.refuse();
    return day.orElseThrow(() -> wrong("day", ""));
  }

  private static Problem wrong(String field, String value) {
    return Problem.of(
        ProblemCode.INVALID, new Violation(field, value, "cannot be used", "Correct it."));
  }

  private @Nullable Integer number(String name) {
    var text = text(name);
    return text.matches("\\d{1," + MOST_DIGITS + "}") ? Integer.valueOf(text) : null;
  }

  /** What is not clearly one amount is sent as none, so that it is refused with all else. */
  private MoneyDocument money(String name) {
    var amount =
        text(name).isEmpty()
            ? ""
            : amount(name).amount().map(BigDecimal::toPlainString).orElse(NO_AMOUNT);
    return new MoneyDocument(amount, text("currency"));
  }

  private static List<String> parts(String text) {
    return Arrays.stream(text.split("[\\s,;、，]+", -1)).filter(each -> !each.isEmpty()).toList();
  }

  private static List<@Nullable String> nullable(List<String> texts) {
    return new ArrayList<@Nullable String>(texts);
  }
}
